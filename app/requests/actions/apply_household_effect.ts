import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { searchText } from '#shared/search_text'
import type { Teleservice } from '#kernel/define_teleservice'
import type CitizenAccount from '#accounts/models/citizen_account'
import { applyDescription } from '#households/actions/apply_description'
import { OpenHousehold } from '#households/actions/open_household'
import { recordHouseholdEvent } from '#households/actions/record_household_event'
import { lockHousehold } from '#households/queries/lock_household'
import type { RequestActor } from '#requests/actor'
import { E_FILING_INVALID, E_TRANSITION_REFUSED } from '#requests/errors'
import { householdActor } from '#requests/household_actor'
import RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { householdEffectRefusal } from '#requests/queries/household_effect_refusal'

interface Input {
  /** A draft that the transaction holds, with the answers that are sent. */
  request: ServiceRequest
  teleservice: Teleservice
  /** Of the account that is opened. */
  password?: string
  actor: RequestActor
}

/**
 * Does to the household what sending the request stands for: opens the account, which the
 * request then belongs to, or changes it at once.
 *
 * @returns the account that was opened
 * @throws E_TRANSITION_REFUSED when the account is not to be changed now, E_EMAIL_UNAVAILABLE,
 *   E_GUESSABLE_PASSWORD, E_HEAD_REQUIRED, E_RESPONSIBLES_REQUIRED
 */
export async function applyHouseholdEffect(
  { request, teleservice, password, actor }: Input,
  trx: TransactionClientContract
): Promise<CitizenAccount | null> {
  const { household: effect } = teleservice
  if (!effect) return null
  const description = effect.describe(request.data)
  if (effect.effect === 'opens') {
    if (request.householdId) refuse(await householdEffectRefusal(teleservice, null, trx))
    if (!password) throw new E_FILING_INVALID([])
    const { household, head, account } = await new OpenHousehold().within(
      { family: description, password },
      trx
    )
    request.merge({
      householdId: household.id,
      householdNumber: household.number,
      requesterId: head.id,
      requesterName: head.fullName,
      requesterSearch: searchText(`${head.lastName} ${head.firstName ?? ''}`),
      requesterEmail: head.email,
    })
    await recordHouseholdEvent(
      {
        householdId: household.id,
        kind: 'opened_by_request',
        fromValue: household.state,
        toValue: household.state,
        requestId: request.id,
        actor: { kind: 'citizen', id: head.id, name: head.fullName },
      },
      trx
    )
    return account
  }

  const household = await lockHousehold(request.householdId ?? '', trx)
  refuse(await householdEffectRefusal(teleservice, household, trx))
  if (household.version !== (await versionRead(request, trx))) refuse(CHANGED_SINCE)
  await applyDescription(
    { household, description, requestId: request.id, actor: householdActor(actor) },
    trx
  )
  return null
}

const CHANGED_SINCE =
  'Votre compte a changé depuis que vous avez commencé cette demande\u00a0: elle annulerait ce changement. Supprimez ce brouillon, puis recommencez\u00a0: la nouvelle demande partira de votre compte tel qu’il est.'

function refuse(message: string | null): void {
  if (message) throw new E_TRANSITION_REFUSED([{ message, anchor: 'compte' }])
}

/** The version of the account that the draft was filled in with. */
async function versionRead(
  { id }: ServiceRequest,
  trx: TransactionClientContract
): Promise<unknown> {
  const created = await RequestEvent.query({ client: trx })
    .where('request_id', id)
    .where('kind', 'created')
    .firstOrFail()
  return created.details?.householdVersion
}
