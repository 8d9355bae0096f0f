import DocumentType from '#catalogue/models/document_type'
import { DOCUMENT_STATES, type DocumentState } from '#documents/lifecycle'
import i18nManager from '@adonisjs/i18n/services/main'
import type { CitizenScope } from '#requests/queries/citizen_scope'
import { visibleDocuments } from '#requests/queries/visible_documents'
import { paths } from '#front_office/paths'
import { documentView } from '#front_office/view_models/document_groups'

export interface DocumentListFilters {
  type?: string
  etat?: DocumentState
  /** Identifier of the last document of the page before: identifiers grow with time. */
  apres?: string
}

const PAGE_SIZE = 10

/** The documents of a household, the latest first, ten by ten. */
export async function documentList(scope: CitizenScope, filters: DocumentListFilters) {
  const types = await DocumentType.query().orderBy('label')
  const query = visibleDocuments({ ...scope, requestIds: [] })
    .preload('pages')
    .orderBy('id', 'desc')
    .limit(PAGE_SIZE + 1)
  if (filters.type) query.where('document_type_key', filters.type)
  if (filters.etat) query.where('state', filters.etat)
  if (filters.apres) query.where('id', '<', filters.apres)

  const found = await query
  const documents = found.slice(0, PAGE_SIZE)
  return {
    filters,
    active: [filters.type, filters.etat].filter(Boolean).length,
    documents: documents.map((document) => ({
      ...documentView(document),
      href: paths.document(document),
      label:
        types.find(({ key }) => key === document.documentTypeKey)?.label ??
        document.documentTypeKey,
    })),
    next: found.length > PAGE_SIZE ? address(filters, documents[PAGE_SIZE - 1].id) : null,
    first: filters.apres ? address({ ...filters, apres: undefined }) : null,
    choices: {
      types: types.map(({ key, label }) => ({ value: key, label })),
      states: DOCUMENT_STATES.map((state) => ({ value: state, label: stateLabel(state) })),
    },
  }
}

function address({ type, etat }: DocumentListFilters, apres?: string): string {
  const kept = Object.entries({ type, etat, apres }).filter((entry): entry is [string, string] =>
    Boolean(entry[1])
  )
  return kept.length > 0 ? `/documents?${new URLSearchParams(kept)}` : '/documents'
}

function stateLabel(state: DocumentState): string {
  const label = i18nManager.locale('fr').t(`document_states.${state}`)
  return label.charAt(0).toUpperCase() + label.slice(1)
}
