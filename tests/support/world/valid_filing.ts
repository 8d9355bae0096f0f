import app from '@adonisjs/core/services/app'
import type { FilingData } from '#kernel/define_teleservice'
import { readFilings } from '#kernel/registry/read_filings'

/** The answers of a teleservice's first sample filing that claims to be valid (`teleservices/<id>/filings`). */
export async function validFiling(teleserviceId: string): Promise<FilingData> {
  const { filings } = await readFilings(teleserviceId, app.makePath('teleservices', teleserviceId))
  const filing = filings.find(({ valid }) => valid)
  if (!filing) throw new Error(`teleservices/${teleserviceId}/filings has no valid sample`)
  return filing.data as FilingData
}
