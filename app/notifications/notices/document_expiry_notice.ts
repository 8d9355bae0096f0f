import { say } from '#shared/say'
import { spokenLongDay } from '#shared/spoken_formats'
import type OutboxMessage from '#authorities/models/outbox_message'
import DocumentType from '#catalogue/models/document_type'
import Document from '#documents/models/document'
import type Individual from '#households/models/individual'
import { membersOf } from '#households/queries/members_of'
import { giveNotice, type Addressee } from '#notifications/give_notice'
import { accountHolders } from '#notifications/queries/addressees'

/** Reminds a household to replace a document. Replaced, deleted or given another day meanwhile, there is nothing to say. */
export async function documentExpiryNotice({
  payload,
  idempotencyKey,
}: OutboxMessage): Promise<void> {
  const document = await Document.find(payload.documentId)
  if (!document?.householdId || document.validUntilOn !== payload.validUntilOn) return
  if (await Document.findBy('replaces_id', document.id)) return
  const members = await membersOf(document.householdId)
  const to = await addresseeOf(document.householdId, members)
  if (!to) return

  const person = members.find(({ id }) => id === document.individualId)
  const type = await DocumentType.findBy('key', document.documentTypeKey)
  await giveNotice({
    event: 'document_expiring',
    occurrence: idempotencyKey,
    to,
    householdId: document.householdId,
    values: () => ({
      DOC_LABEL: type?.label ?? document.documentTypeKey,
      DOC_PERSON: person && ` ${say('notices.of_person', { person: person.fullName })}`,
      DOC_END: spokenLongDay(payload.validUntilOn as string),
    }),
    path: `/documents/${document.id}/remplacement`,
  })
}

/** The household's head, who answers for the account; else whoever holds one. */
async function addresseeOf(householdId: string, members: Individual[]): Promise<Addressee | null> {
  const holders = await accountHolders(householdId)
  const head = members.find(({ isHouseholdHead }) => isHouseholdHead)
  const own = holders.find(({ individualId }) => individualId === head?.id)
  if (own || !head?.email) return own ?? holders[0] ?? null
  return { individualId: head.id, email: head.email, mobile: head.mobilePhone }
}
