import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Document from '#documents/models/document'
import DocumentType from '#catalogue/models/document_type'
import {
  documentRequirements,
  type RequirementView,
} from '#catalogue/queries/document_requirements'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

export interface RequestRequirement {
  typeKey: string
  label: string
  required: boolean
  /** What the citizen or the agent attached for it; empty means « non fourni ». */
  documents: Document[]
}

/**
 * The documents of a request, by type: first those that the town asks for and
 * whose condition holds, then those attached besides.
 */
export async function requirementsOf(
  request: ServiceRequest,
  trx?: TransactionClientContract
): Promise<RequestRequirement[]> {
  const attachments = await RequestDocument.query({ client: trx })
    .where('request_id', request.id)
    .preload('document', (document) => document.preload('pages'))
    .orderBy('id')
  const documents = attachments.map((attachment) => attachment.document)

  const asked = await calledFor(request, await documentRequirements(request.teleserviceId, trx))
  const requirements = asked.map((requirement) => ({
    ...requirement,
    documents: documents.filter(({ documentTypeKey }) => documentTypeKey === requirement.typeKey),
  }))
  return [...requirements, ...(await besides(asked, documents, trx))]
}

/** Of the documents of a teleservice, those that a request calls for by its answers. */
export async function calledFor(
  request: ServiceRequest,
  requirements: readonly RequirementView[]
): Promise<RequirementView[]> {
  const teleservice = await teleserviceOf(request)
  return requirements.filter(({ typeKey }) => {
    const need = teleservice?.documents?.find(({ type }) => type === typeKey)
    return !need?.when || need.when({ data: request.data })
  })
}

async function besides(
  asked: { typeKey: string }[],
  documents: Document[],
  trx?: TransactionClientContract
): Promise<RequestRequirement[]> {
  const keys = [...new Set(documents.map(({ documentTypeKey }) => documentTypeKey))].filter(
    (key) => !asked.some(({ typeKey }) => typeKey === key)
  )
  if (keys.length === 0) return []

  const types = await DocumentType.query({ client: trx }).whereIn('key', keys)
  return keys.map((key) => ({
    typeKey: key,
    label: types.find((type) => type.key === key)?.label ?? key,
    required: false,
    documents: documents.filter(({ documentTypeKey }) => documentTypeKey === key),
  }))
}
