import type Household from '#households/models/household'
import type Individual from '#households/models/individual'
import type { RequestActor } from '#requests/actor'
import { StartDraft } from '#requests/actions/start_draft'
import { TakeOverAnswers } from '#requests/actions/take_over_answers'
import type ServiceRequest from '#requests/models/service_request'

interface Input {
  /** The former request, of the same household. */
  request: ServiceRequest
  household: Household
  requester: Individual
  actor: RequestActor
}

/**
 * Opens a draft with the answers of a former request about the same person, for the season
 * that is open now. A running draft is taken up as it is.
 *
 * @throws E_SERVICE_UNAVAILABLE, E_SUBJECT_NOT_ELIGIBLE
 */
export class RenewRequest {
  async handle({
    request,
    ...people
  }: Input): Promise<{ draft: ServiceRequest; retired: string[] }> {
    const draft = await new StartDraft().handle({
      ...people,
      teleserviceId: request.teleserviceId,
      subjectId: request.subjectId,
    })
    return new TakeOverAnswers().handle({
      draftId: draft.id,
      sourceId: request.id,
      actor: people.actor,
    })
  }
}
