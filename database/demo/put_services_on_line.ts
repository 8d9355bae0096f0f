import { SyncTeleservices } from '#catalogue/actions/sync_teleservices'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import { catalogueSeeds } from '#database/catalogue/seeds'

/** A department's, which a town offers only once the department has agreed (README of the teleservice). */
const DEPARTMENTAL = ['handicap_compensation_child']

/** Puts on line the teleservices that the current authority does not know yet; what a manager decided since stays. */
export async function putServicesOnLine(): Promise<void> {
  const known = await TeleserviceSetting.query().select('teleservice_id')
  await new SyncTeleservices(catalogueSeeds).handle({ activate: true })
  await TeleserviceSetting.query()
    .whereIn('teleservice_id', DEPARTMENTAL)
    .whereNotIn(
      'teleservice_id',
      known.map(({ teleserviceId }) => teleserviceId)
    )
    .update({ active: false })
}
