import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { HouseholdEffect } from '#kernel/household_description'
import type { RequestTransition } from '#kernel/transitions'
import { decideHousehold } from '#households/actions/decide_household'
import { takeBackChanges } from '#households/actions/take_back_changes'
import { takeBackDecision } from '#households/actions/take_back_decision'
import HouseholdEvent from '#households/models/household_event'
import { changedOtherwise } from '#households/queries/changed_otherwise'
import { lockHousehold } from '#households/queries/lock_household'
import type { RequestActor } from '#requests/actor'
import { householdActor } from '#requests/household_actor'
import type ServiceRequest from '#requests/models/service_request'

interface Input {
  /** Held by the transaction, in the state that it leaves. */
  request: ServiceRequest
  effect: HouseholdEffect<object>
  transition: RequestTransition
  actor: RequestActor
}

/**
 * What a decision on the request means for the account (domain.md 3.3, 3.4). Only an account
 * that is still « en cours » gets another state: an agent may have decided on it himself.
 * After something else changed in it since, it stays « en cours »: somebody has to look.
 *
 * @returns the line of the household's history, to take the decision back by
 */
export async function settleHousehold(
  { request, effect, transition, actor }: Input,
  trx: TransactionClientContract
): Promise<HouseholdEvent | null> {
  const isEnd = ['validate', 'reject', 'cancel'].includes(transition)
  const isReopened = transition === 'mark_incomplete' && request.state === 'validated'
  if (!request.householdId || (!isEnd && !isReopened)) return null

  const household = await lockHousehold(request.householdId, trx)
  const events = await HouseholdEvent.query({ client: trx })
    .where('request_id', request.id)
    .orderBy('id')
  const about = { household, requestId: request.id, actor: householdActor(actor) }
  if (isReopened) {
    const decision = events.findLast(
      ({ kind, toValue }) => kind === 'state_changed' && toValue === 'valid'
    )
    return decision ? takeBackDecision({ event: decision, actor: about.actor }, trx) : null
  }

  const changes = events.filter(({ kind }) =>
    ['information_changed', 'opened_by_request'].includes(kind)
  )
  const isOpen =
    household.state === 'pending' && !(changes[0] && (await changedOtherwise(changes[0], trx)))
  const decided = effect.effect === 'opens' && transition !== 'validate' ? 'invalid' : 'valid'
  const to = isOpen ? decided : household.state
  return effect.effect === 'changes' && transition !== 'validate'
    ? takeBackChanges({ ...about, events: changes, to }, trx)
    : decideHousehold({ ...about, to }, trx)
}
