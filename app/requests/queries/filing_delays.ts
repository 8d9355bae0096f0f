import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** For requests of a teleservice that is no longer installed: the longest that services ask for by default. */
const UNINSTALLED_MONTHS = 12

export interface FilingDelay {
  teleserviceId: string
  months: number
}

/** After how many months without change a request is archived: the town's choice, else the teleservice's retention. */
export async function filingDelays(): Promise<FilingDelay[]> {
  const delays: FilingDelay[] = []
  for (const setting of await TeleserviceSetting.query().orderBy('teleservice_id')) {
    const teleservice = await teleserviceOf(setting)
    delays.push({
      teleserviceId: setting.teleserviceId,
      months:
        setting.filingDelayMonths ?? teleservice?.privacy.retentionMonths ?? UNINSTALLED_MONTHS,
    })
  }
  return delays
}
