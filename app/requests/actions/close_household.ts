import { errors } from '@adonisjs/lucid'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { attempt } from '#shared/pages/attempt'
import { enqueue } from '#authorities/outbox/enqueue'
import { CloseCitizenAccount } from '#accounts/actions/close_citizen_account'
import CitizenAccount from '#accounts/models/citizen_account'
import { dropDocument } from '#documents/actions/drop_document'
import type DocumentPage from '#documents/models/document_page'
import { deletePageFiles } from '#documents/storage/page_files'
import { forgetDuplicates } from '#households/actions/forget_duplicates'
import {
  recordHouseholdEvent,
  type HouseholdActor,
} from '#households/actions/record_household_event'
import Individual from '#households/models/individual'
import { lockHousehold } from '#households/queries/lock_household'
import { AbandonDraft } from '#requests/actions/abandon_draft'
import { E_REQUESTS_RUNNING } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { closingPlan } from '#requests/queries/closing_plan'

interface Input {
  householdId: string
  actor: HouseholdActor
}

/** What stands where a name was, for those whom no request names. */
const ERASED = 'Effacé'

/**
 * Closes an account at its family's wish (RGPD, art. 17): credentials, drafts, documents that no
 * sent request uses, address and ways of contact are deleted. Requests that were answered stay as long as the law has
 * the town keep them (art. 17-3-b; Code du patrimoine, art. L212-2), with the names that they bear. Done already, it changes nothing.
 *
 * @throws E_REQUESTS_RUNNING while a request waits for an answer
 */
export class CloseHousehold {
  async handle({ householdId, actor }: Input): Promise<void> {
    const { running, drafts } = await closingPlan(householdId)
    if (running.length > 0) throw new E_REQUESTS_RUNNING()
    for (const { id } of drafts) await abandon(id)

    const pages = await db.transaction((trx) => this.#close(householdId, actor, trx))
    for (const page of pages) await deletePageFiles(page)
  }

  async #close(
    householdId: string,
    actor: HouseholdActor,
    trx: TransactionClientContract
  ): Promise<DocumentPage[]> {
    const household = await lockHousehold(householdId, trx)
    if (household.state === 'archived') return []
    // Filed in another window since.
    const { running, drafts, kept, documents } = await closingPlan(householdId, trx)
    if (running.length + drafts.length > 0) throw new E_REQUESTS_RUNNING()

    const pages: DocumentPage[] = []
    for (const document of documents) pages.push(...(await dropDocument(document, trx)))
    await sayGoodbye(householdId, trx)
    await erasePeople(householdId, kept, trx)
    await forgetDuplicates(householdId, trx)
    const fromValue = household.state
    household.merge({
      state: 'archived',
      active: false,
      address: null,
      version: household.version + 1,
    })
    await household.useTransaction(trx).save()
    const change = { kind: 'closed_by_family', fromValue, toValue: 'archived' } as const
    await recordHouseholdEvent({ householdId, ...change, actor }, trx)
    return pages
  }
}

/** A second click may have done it already. */
async function abandon(draftId: string): Promise<void> {
  await attempt([errors.E_ROW_NOT_FOUND], () => new AbandonDraft().handle({ draftId }))
}

/** The address is written into the mail: nothing of it is left afterwards. */
async function sayGoodbye(householdId: string, trx: TransactionClientContract): Promise<void> {
  const accounts = await CitizenAccount.query({ client: trx }).where('household_id', householdId)
  for (const account of accounts) {
    if (account.email) {
      await enqueue(
        {
          kind: 'mail',
          idempotencyKey: `account-closed:${account.id}`,
          payload: {
            to: account.email,
            subject: 'Votre compte est supprimé',
            text: 'Bonjour,\n\nVotre compte foyer est supprimé, comme vous l’avez demandé : ses brouillons, ses documents sans demande et vos coordonnées sont effacés. Les demandes auxquelles la mairie a répondu sont conservées le temps que la loi impose.\n\nSi ce n’est pas vous, contactez la mairie sans attendre.',
          },
        },
        trx
      )
    }
    await new CloseCitizenAccount().within({ account }, trx)
  }
}

async function erasePeople(
  householdId: string,
  kept: ServiceRequest[],
  trx: TransactionClientContract
): Promise<void> {
  const named = new Set(kept.flatMap(({ requesterId, subjectId }) => [requesterId, subjectId]))
  const people = await Individual.query({ client: trx }).where('household_id', householdId)
  for (const person of people) {
    person.merge({
      email: null,
      homePhone: null,
      mobilePhone: null,
      officePhone: null,
      address: null,
      birthDate: null,
      ...(named.has(person.id) ? {} : { lastName: ERASED, firstName: null }),
    })
    await person.useTransaction(trx).save()
  }
}
