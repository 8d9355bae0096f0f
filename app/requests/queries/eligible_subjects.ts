import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#shared/clock'
import type { SubjectPolicy, Teleservice } from '#kernel/define_teleservice'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import Individual from '#households/models/individual'
import { RUNNING_STATES } from '#requests/lifecycle'
import ServiceRequest from '#requests/models/service_request'

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
  const running = await runningRequests(teleservice, householdId, seasonId, trx)

  return members
    .filter(({ kind }) => policy.kind === 'individual' || policy.kind === kind)
    .map((individual) => ({
      individual,
      reason: refusal(policy, individual, running),
    }))
}

async function runningRequests(
  teleservice: Teleservice,
  householdId: string,
  seasonId: string | null,
  trx?: TransactionClientContract
): Promise<ServiceRequest[]> {
  const setting = await TeleserviceSetting.query({ client: trx })
    .where('teleservice_id', teleservice.id)
    .first()
  if (!teleservice.subject.once || setting?.allowsSeveral) return []

  const query = ServiceRequest.query({ client: trx })
    .select('id', 'number', 'subject_id', 'state')
    .where('household_id', householdId)
    .where('teleservice_id', teleservice.id)
    .whereNot('state', 'draft')
  if (teleservice.subject.once === 'per_season') {
    return query
      .whereNotIn('state', ['rejected', 'cancelled', 'archived'])
      .if(seasonId, (season) => season.where('season_id', seasonId as string))
  }
  return query.whereIn('state', [...RUNNING_STATES])
}

function refusal(
  policy: SubjectPolicy,
  individual: Individual,
  running: ServiceRequest[]
): string | null {
  const other = running.find((request) => request.subjectId === individual.id)
  if (other) {
    const during = policy.once === 'per_season' ? 'pour cette saison' : 'en cours'
    return `Une demande existe déjà ${during} (n° ${other.number}).`
  }
  return policy.eligible?.(individual.toView(), { today: today() }) ?? null
}
