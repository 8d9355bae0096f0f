import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import DocumentRequirement from '#catalogue/models/document_requirement'
import DocumentType from '#catalogue/models/document_type'

export interface RequirementView {
  typeKey: string
  label: string
  required: boolean
}

/** The documents that the town asks for in a teleservice, in its order. */
export async function documentRequirements(
  teleserviceId: string,
  trx?: TransactionClientContract
): Promise<RequirementView[]> {
  const rows = await DocumentRequirement.query({ client: trx })
    .where('teleservice_id', teleserviceId)
    .orderBy('position')
  const types = await DocumentType.query({ client: trx }).whereIn(
    'key',
    rows.map((row) => row.documentTypeKey)
  )
  return rows.map((row) => ({
    typeKey: row.documentTypeKey,
    label: types.find((type) => type.key === row.documentTypeKey)?.label ?? row.documentTypeKey,
    required: row.required,
  }))
}
