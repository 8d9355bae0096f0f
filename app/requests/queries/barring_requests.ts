import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Teleservice } from '#kernel/define_teleservice'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import { RUNNING_STATES } from '#requests/lifecycle'
import ServiceRequest from '#requests/models/service_request'

interface Input {
  teleservice: Teleservice
  householdId: string
  seasonId: string | null
}

/** The requests of a household after which the same person may not file again: none where the service or the town allows several. */
export async function barringRequests(
  { teleservice, householdId, seasonId }: Input,
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

/** What a person of whom such a request runs is told. */
export function barredSentence({ subject }: Teleservice, { number }: ServiceRequest): string {
  const during = subject.once === 'per_season' ? 'pour cette saison' : 'en cours'
  return `Une demande existe déjà ${during} (n° ${number}).`
}
