import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Season from '#catalogue/models/season'

/** Seasons of a teleservice whose registrations are open on `day`, the next to begin first. */
export function openSeasons(
  teleserviceId: string,
  day: string,
  trx?: TransactionClientContract
): Promise<Season[]> {
  return Season.query({ client: trx })
    .where('teleservice_id', teleserviceId)
    .where('registration_starts_on', '<=', day)
    .where('registration_ends_on', '>=', day)
    .orderBy('effect_starts_on')
}

/** Seasons whose registrations are still to open, the first to open first. */
export function comingSeasons(teleserviceId: string, day: string): Promise<Season[]> {
  return Season.query()
    .where('teleservice_id', teleserviceId)
    .where('registration_starts_on', '>', day)
    .orderBy('registration_starts_on')
}
