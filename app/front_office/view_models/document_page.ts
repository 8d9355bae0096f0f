import { frenchDay } from '#shared/french_formats'
import { frenchDate } from '#shared/french_instants'
import DocumentType from '#catalogue/models/document_type'
import type Document from '#documents/models/document'
import { documentChain } from '#documents/queries/document_chain'
import { isEditable } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import type { CitizenScope } from '#requests/queries/citizen_scope'
import { documentUses } from '#requests/queries/document_uses'
import type { FileRefusals } from '#front_office/file_refusals'
import { paths } from '#front_office/paths'
import { documentHistory } from '#front_office/view_models/document_history'
import { memberNames } from '#front_office/view_models/member_names'
import { documentUseLines } from '#front_office/view_models/document_uses'
import { documentView } from '#front_office/view_models/document_view'
import { uploadAdvice } from '#front_office/view_models/draft_documents_page'
import { validityWords } from '#front_office/view_models/validity_words'

/** Where what was refused was posted: among the further files, or in the place of one. */
export type PageRefusals = Pick<FileRefusals, 'sentences' | 'accepted'> & { pageId?: string }

/** One document of the household: its files, what may be done with them, where it serves, what happened to it. */
export async function documentPage(
  document: Document,
  scope: CitizenScope,
  refusals?: PageRefusals
) {
  await document.load('pages')
  const type = await DocumentType.query().where('key', document.documentTypeKey).first()
  const chain = await documentChain(document)
  const uses = (await documentUses([document.id])).get(document.id) ?? []
  const successor = chain[chain.findIndex(({ id }) => id === document.id) + 1]
  const view = documentView(document, await memberNames(document.householdId))
  const isOpen = uses.every(({ state }) => isEditable(state, 'citizen'))
  return {
    ...view,
    ...uploadAdvice(),
    path: paths.document(document),
    label: type?.label ?? document.documentTypeKey,
    validity: type && !document.validUntilOn ? validityWords(type) : null,
    isChangeable: view.isEditable && isOpen,
    replacePath: document.state !== 'draft' && !successor ? paths.replacement(document) : null,
    // What nobody has looked at is simply corrected.
    suggestsReplacing: !(document.state === 'pending' && isOpen && !document.validUntilOn),
    isDeletable: uses.every(({ state }) => state === 'draft'),
    successorPath: successor ? paths.document(successor) : null,
    chain: chain.length > 1 ? chain.map((one) => chainLine(one, document)) : [],
    uses: await documentUseLines(seenBy(scope, uses), successor !== undefined),
    history: await documentHistory(document),
    refusals: refusals ?? null,
  }
}

function chainLine(one: Document, current: Document) {
  const until = one.validUntilOn ? `valable jusqu’au ${frenchDay(one.validUntilOn)}` : ''
  return {
    href: one.id === current.id ? null : paths.document(one),
    addedOn: frenchDate(one.createdAt),
    until,
    state: one.state,
  }
}

/** At the counter the agent sees the requests of his own services only. */
function seenBy({ teleserviceIds }: CitizenScope, requests: ServiceRequest[]) {
  return requests.filter(({ teleserviceId }) => teleserviceIds?.includes(teleserviceId) ?? true)
}
