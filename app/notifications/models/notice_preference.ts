import { column } from '@adonisjs/lucid/orm'
import { booleanColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import type { NoticeEvent } from '#notifications/notice_events'

/** How a person wants to hear of an event; without a row, by e-mail. */
export default class NoticePreference extends TenantModel {
  @column()
  declare individualId: string

  @column()
  declare event: NoticeEvent

  @booleanColumn()
  declare email: boolean

  @booleanColumn()
  declare sms: boolean
}
