import type Category from '#catalogue/models/category'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'

/** The category that a teleservice belongs to; `null` when the town has put it in none. */
export async function categoryOfTeleservice(teleserviceId: string): Promise<Category | null> {
  const setting = await TeleserviceSetting.query()
    .where('teleservice_id', teleserviceId)
    .preload('category')
    .first()
  return setting?.category ?? null
}
