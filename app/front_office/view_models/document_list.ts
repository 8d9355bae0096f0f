import i18nManager from '@adonisjs/i18n/services/main'
import { frenchCount } from '#shared/french_counts'
import DocumentType from '#catalogue/models/document_type'
import { DOCUMENT_STATES, type DocumentState } from '#documents/lifecycle'
import Document from '#documents/models/document'
import type { CitizenScope } from '#requests/queries/citizen_scope'
import { documentUses } from '#requests/queries/document_uses'
import { visibleDocuments } from '#requests/queries/visible_documents'
import { paths } from '#front_office/paths'
import { memberNames } from '#front_office/view_models/member_names'
import { documentView } from '#front_office/view_models/document_view'

export interface DocumentListFilters {
  type?: string
  etat?: DocumentState
  /** Whom it concerns. */
  personne?: string
  /** Identifier of the last document of the page before: identifiers grow with time. */
  apres?: string
}

const PAGE_SIZE = 10

/** The documents of a household, the latest first, ten by ten. */
export async function documentList(scope: CitizenScope, filters: DocumentListFilters) {
  const types = await DocumentType.query().orderBy('label')
  const people = await memberNames(scope.householdId)
  const found = await readPage(scope, filters)
  const documents = found.slice(0, PAGE_SIZE)
  const ids = documents.map(({ id }) => id)
  const uses = await documentUses(ids)
  const successors = ids.length > 0 ? await Document.query().whereIn('replaces_id', ids) : []
  return {
    filters,
    active: [filters.type, filters.etat, filters.personne].filter(Boolean).length,
    documents: documents.map((document) => ({
      ...documentView(document, people),
      href: paths.document(document),
      label: labelOf(document, types),
      isReplaced: successors.some(({ replacesId }) => replacesId === document.id),
      uses: usesInWords(uses.get(document.id)?.length ?? 0),
    })),
    next: found.length > PAGE_SIZE ? address(filters, documents[PAGE_SIZE - 1].id) : null,
    first: filters.apres ? address({ ...filters, apres: undefined }) : null,
    choices: {
      types: types.map(({ key, label }) => ({ value: key, label })),
      states: DOCUMENT_STATES.map((state) => ({ value: state, label: stateLabel(state) })),
      people: [...people].map(([value, label]) => ({ value, label })),
    },
  }
}

function readPage(scope: CitizenScope, { type, etat, personne, apres }: DocumentListFilters) {
  const query = visibleDocuments({ ...scope, requestIds: [] })
    .preload('pages')
    .orderBy('id', 'desc')
    .limit(PAGE_SIZE + 1)
  if (type) query.where('document_type_key', type)
  if (etat) query.where('state', etat)
  if (personne) query.where('individual_id', personne)
  if (apres) query.where('id', '<', apres)
  return query
}

function labelOf({ documentTypeKey }: Document, types: DocumentType[]): string {
  return types.find(({ key }) => key === documentTypeKey)?.label ?? documentTypeKey
}

function usesInWords(count: number): string {
  if (count === 0) return 'Ne sert dans aucune demande'
  return `Sert dans ${frenchCount(count, 'demande', 'demandes', 'feminine')}`
}

function address({ type, etat, personne, apres }: DocumentListFilters, after = apres): string {
  const kept = Object.entries({ type, etat, personne, apres: after }).filter(
    (entry): entry is [string, string] => Boolean(entry[1])
  )
  return kept.length > 0 ? `/documents?${new URLSearchParams(kept)}` : '/documents'
}

function stateLabel(state: DocumentState): string {
  const label = i18nManager.locale('fr').t(`document_states.${state}`)
  return label.charAt(0).toUpperCase() + label.slice(1)
}
