import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** Something to tell the world, written in the transaction it tells about and delivered at least once. */
export default class OutboxMessage extends TenantModel {
  @column()
  declare kind: string

  @column()
  declare idempotencyKey: string

  @jsonColumn()
  declare payload: Record<string, unknown>

  @column()
  declare state: 'waiting' | 'leased' | 'delivered' | 'dead'

  @column()
  declare attempts: number

  @instantColumn()
  declare availableAt: DateTime

  @instantColumn()
  declare leasedUntil: DateTime | null

  /** What may still be undone, and this message recalled with it. */
  @column()
  declare heldFor: string | null

  @column()
  declare lastError: string | null

  @instantColumn()
  declare createdAt: DateTime

  @instantColumn()
  declare deliveredAt: DateTime | null
}
