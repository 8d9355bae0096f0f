import { DateTime } from 'luxon'
import { today } from '#shared/clock'
import { frenchLongDay } from '#shared/french_formats'
import { frenchDate } from '#shared/french_instants'
import DocumentType from '#catalogue/models/document_type'
import type Document from '#documents/models/document'
import type { CitizenScope } from '#requests/queries/citizen_scope'
import { visibleDocuments } from '#requests/queries/visible_documents'
import { paths } from '#front_office/paths'

/** More than a household keeps; what is older was replaced, or serves no longer. */
const READ = 60
const LATEST = 5
const SOON_DAYS = 30

/** The documents of a household as its home page shows them: the last ones, and those that it must replace. */
export async function homeDocuments(scope: CitizenScope) {
  const documents = await visibleDocuments({ ...scope, requestIds: [] })
    .whereNot('state', 'draft')
    .orderBy('id', 'desc')
    .limit(READ)
  const labels = await labelsOf(documents)
  const line = (document: Document) => ({
    href: paths.document(document),
    label: labels.get(document.documentTypeKey) ?? document.documentTypeKey,
    state: document.state,
    addedOn: frenchDate(document.createdAt),
  })
  return {
    latest: documents.slice(0, LATEST).map(line),
    toReplace: documents.flatMap((document) => {
      const trouble = troubleOf(document)
      if (!trouble || documents.some((other) => takesThePlaceOf(other, document))) return []
      return [{ ...line(document), trouble, agentNote: document.agentNote }]
    }),
  }
}

async function labelsOf(documents: Document[]): Promise<Map<string, string>> {
  if (documents.length === 0) return new Map()
  const keys = [...new Set(documents.map(({ documentTypeKey }) => documentTypeKey))]
  const types = await DocumentType.query().whereIn('key', keys)
  return new Map(types.map(({ key, label }) => [key, label]))
}

function troubleOf({ state, validUntilOn }: Document): string | null {
  if (state === 'refused') return 'refusée par la mairie'
  if (!validUntilOn || validUntilOn > soon()) return null
  return state === 'expired' || validUntilOn < today()
    ? `périmée depuis le ${frenchLongDay(validUntilOn)}`
    : `valable jusqu’au ${frenchLongDay(validUntilOn)} seulement`
}

/** A later one of the same type, for the same person, that is all right. */
function takesThePlaceOf(other: Document, document: Document): boolean {
  const isSame =
    other.documentTypeKey === document.documentTypeKey &&
    other.individualId === document.individualId
  return isSame && other.id > document.id && troubleOf(other) === null
}

function soon(): string {
  return DateTime.fromISO(today()).plus({ days: SOON_DAYS }).toISODate() ?? today()
}
