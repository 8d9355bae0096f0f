import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentAuthority } from '#authorities/tenancy'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'

/** Working days promised for a decision, and before which an alert is raised: the service's, else the town's. */
export async function processingDelays(
  teleserviceId: string,
  trx?: TransactionClientContract
): Promise<{ maxProcessingDays: number; alertDaysBefore: number }> {
  const setting = await TeleserviceSetting.query({ client: trx })
    .where('teleservice_id', teleserviceId)
    .first()
  const defaults = currentAuthority().configuration
  return {
    maxProcessingDays: setting?.maxProcessingDays ?? defaults.maxProcessingDays,
    alertDaysBefore: setting?.alertDaysBefore ?? defaults.alertDaysBefore,
  }
}
