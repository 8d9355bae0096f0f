import { attempt } from '#shared/pages/attempt'
import type { ContactChannel } from '#shared/contact_channels'
import type { RequestActor } from '#requests/actor'
import { SubmitRequest } from '#requests/actions/submit_request'
import { E_FILING_INVALID, E_SIMILAR_REQUEST, E_TRANSITION_REFUSED } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import type { CitizenScope } from '#requests/queries/citizen_scope'
import { batchOf } from '#requests/queries/batch_of'

interface Input {
  /** Any draft of the batch. */
  draft: ServiceRequest
  actor: RequestActor
  contactChannel: ContactChannel
  note?: string
  /** Of the account that the request opens. */
  password?: string
  /** See `SubmitRequest`. */
  isProven?: boolean
  unlessAmong?: CitizenScope
}

interface BatchRefusal {
  draft: ServiceRequest
  refusal: InstanceType<
    typeof E_FILING_INVALID | typeof E_TRANSITION_REFUSED | typeof E_SIMILAR_REQUEST
  >
}

interface Outcome {
  /** Each with its follow-up code, when it was filed without account, and the account that it opened. */
  sent: Awaited<ReturnType<SubmitRequest['handle']>>[]
  refused: BatchRefusal[]
}

const REFUSALS = [E_FILING_INVALID, E_SIMILAR_REQUEST, E_TRANSITION_REFUSED]

/**
 * Sends the drafts that were begun together, each with its own number and in its own transaction:
 * one that is refused holds back none of the others. Sending them again gives the same requests.
 *
 * @throws E_GUESSABLE_PASSWORD of the account that it would open; E_PROOF_WANTED to change the address of the one that is open
 */
export class SubmitBatch {
  async handle({ draft, ...answers }: Input): Promise<Outcome> {
    const outcome: Outcome = { sent: [], refused: [] }
    for (const one of await batchOf(draft)) {
      const [refusal, sent] = await attempt(REFUSALS, () =>
        new SubmitRequest().handle({ ...answers, draftId: one.id })
      )
      if (refusal) outcome.refused.push({ draft: one, refusal })
      else outcome.sent.push(sent)
    }
    return outcome
  }
}
