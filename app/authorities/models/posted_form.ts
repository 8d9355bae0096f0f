import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** A form that somebody posted, and what was answered: the same form posted again gets the same answer. */
export default class PostedForm extends TenantModel {
  /** SHA-256 of who posted what where, in hexadecimal. */
  @column()
  declare key: string

  @column()
  declare location: string | null

  /** The flash messages of the page that follows. */
  @jsonColumn()
  declare messages: Record<string, unknown> | null

  @instantColumn()
  declare claimedAt: DateTime

  /** Null while the first post is being handled. */
  @instantColumn()
  declare answeredAt: DateTime | null
}
