import { column } from '@adonisjs/lucid/orm'
import TenantModel from '#authorities/models/tenant_model'
import type { NoticeChannel, NoticeEvent } from '#notifications/notice_events'

/** What the town says of an event in its own words; without a row, `default_words.ts` speaks. */
export default class NoticeTemplate extends TenantModel {
  @column()
  declare event: NoticeEvent

  @column()
  declare channel: NoticeChannel

  /** BCP 47 tag of the citizens that it is for. */
  @column()
  declare language: string

  /** Of an e-mail; empty for a text message. */
  @column()
  declare subject: string

  /** In the notation of letters for an e-mail, plain for a text message. */
  @column()
  declare body: string

  @column()
  declare version: number
}
