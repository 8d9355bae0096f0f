import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import type { NoticeChannel, NoticeEvent } from '#notifications/notice_events'
import type { MessageDelivery } from '#requests/models/request_message'

/**
 * That a citizen was told of an event, by which way, and how it fared. Its words are not kept: they may hold
 * a follow-up code, and what they tell stands on the request.
 */
export default class CitizenNotice extends TenantModel {
  @column()
  declare event: NoticeEvent

  /** What happened, by its own key: one notice for each way. */
  @column()
  declare occurrence: string

  @column()
  declare channel: NoticeChannel

  @column()
  declare recipient: string

  @column()
  declare requestId: string | null

  @column()
  declare householdId: string | null

  @column()
  declare subject: string

  @column()
  declare delivery: Extract<MessageDelivery, 'queued' | 'sent' | 'failed' | 'bounced'>

  @column()
  declare failure: string | null

  @column()
  declare reference: string | null

  @instantColumn()
  declare createdAt: DateTime

  @instantColumn()
  declare deliveredAt: DateTime | null
}
