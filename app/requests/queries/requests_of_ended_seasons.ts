import Season from '#catalogue/models/season'
import ServiceRequest from '#requests/models/service_request'

/** Requests still validated or notified although the effect of their season ended before `day`; each with its season. */
export async function requestsOfEndedSeasons(day: string): Promise<ServiceRequest[]> {
  const ended = await Season.query().select('id').where('effect_ends_on', '<', day)
  if (ended.length === 0) return []
  return ServiceRequest.query()
    .select('id', 'authority_id', 'number', 'season_id')
    .whereIn(
      'season_id',
      ended.map(({ id }) => id)
    )
    .whereIn('state', ['validated', 'notified'])
    .preload('season')
    .orderBy('id')
}
