import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { restoreTemporaryHousehold } from '#households/actions/restore_temporary_household'
import { takeBackDecision } from '#households/actions/take_back_decision'
import type { HouseholdState } from '#households/lifecycle'
import HouseholdEvent from '#households/models/household_event'
import type { RequestActor } from '#requests/actor'
import { writeState } from '#requests/actions/write_state'
import { householdActor } from '#requests/household_actor'
import CompletionRequest from '#requests/models/completion_request'
import type RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { formerFields } from '#requests/replaced_values'

interface Input {
  /** Held by the transaction, which saves it at its end. */
  request: ServiceRequest
  /** The line of history of the transition. */
  event: RequestEvent
  /** What the transition replaced on the row. */
  former: Record<string, unknown>
  actor: RequestActor
}

/**
 * Takes a transition back: the state and all that it replaced on the row, what
 * it asked the citizen for, and what it meant for the household: one that was
 * archived with the request, an account decided with it. The history keeps both lines.
 */
export async function undoTransition(
  { request, event, former, actor }: Input,
  trx: TransactionClientContract
): Promise<void> {
  const household = event.details?.household as { from: HouseholdState } | undefined
  if (household && request.householdId) {
    const { householdId } = request
    await restoreTemporaryHousehold({ householdId, to: household.from }, trx)
  }
  const settled = event.details?.householdEvent
  if (settled) {
    const line = await HouseholdEvent.query({ client: trx })
      .where('id', String(settled))
      .firstOrFail()
    await takeBackDecision({ event: line, actor: householdActor(actor) }, trx)
  }
  await CompletionRequest.query({ client: trx }).where('event_id', event.id).delete()
  await writeState(
    {
      request,
      to: event.fromState ?? request.state,
      actor,
      fields: formerFields(former, request),
      event: {
        kind: 'transition_undone',
        details: { transition: event.details?.transition, undoes: event.id },
      },
    },
    trx
  )
}
