import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Household from '#households/models/household'
import Individual from '#households/models/individual'
import type ServiceRequest from '#requests/models/service_request'
import type { RequestPeople } from '#requests/queries/prefilled_answers'

/** Whom a request concerns, as their sheets stand. */
export async function peopleOf(
  { householdId, requesterId, subjectId }: ServiceRequest,
  trx: TransactionClientContract
): Promise<RequestPeople> {
  const person = (id: string | null) =>
    id ? Individual.query({ client: trx }).where('id', id).first() : null
  return {
    household: householdId
      ? await Household.query({ client: trx }).where('id', householdId).first()
      : null,
    requester: await person(requesterId),
    subject: await person(subjectId),
  }
}
