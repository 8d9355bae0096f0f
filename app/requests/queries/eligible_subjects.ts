import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#shared/clock'
import type { Teleservice } from '#kernel/define_teleservice'
import Individual from '#households/models/individual'
import type ServiceRequest from '#requests/models/service_request'
import { barredSentence, barringRequests } from '#requests/queries/barring_requests'

export interface SubjectChoice {
  individual: Individual
  /** Why this person cannot be chosen; `null` when eligible. */
  reason: string | null
}

interface Input {
  teleservice: Teleservice
  householdId: string
  seasonId: string | null
}

/** The members of a household that a request may be about, each other one with the reason why not. */
export async function eligibleSubjects(
  { teleservice, householdId, seasonId }: Input,
  trx?: TransactionClientContract
): Promise<SubjectChoice[]> {
  const { subject: policy } = teleservice
  if (policy.kind === 'none' || policy.kind === 'household') return []

  const members = await Individual.query({ client: trx })
    .where('household_id', householdId)
    .whereNull('archived_at')
    .where('outside', false)
    .orderBy('kind')
    .orderBy('birth_date')
  const barring = await barringRequests({ teleservice, householdId, seasonId }, trx)

  return members
    .filter(({ kind }) => policy.kind === 'individual' || policy.kind === kind)
    .map((individual) => ({
      individual,
      reason: refusal(teleservice, individual, barring),
    }))
}

function refusal(
  teleservice: Teleservice,
  individual: Individual,
  barring: ServiceRequest[]
): string | null {
  const other = barring.find((request) => request.subjectId === individual.id)
  if (other) return barredSentence(teleservice, other)
  return teleservice.subject.eligible?.(individual.toView(), { today: today() }) ?? null
}
