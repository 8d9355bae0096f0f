import { belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import type { PriceLine } from '#kernel/define_teleservice'
import TenantModel from '#authorities/models/tenant_model'
import type { PaymentMode, PaymentState } from '#payments/lifecycle'
import ServiceRequest from '#requests/models/service_request'

/** One attempt to pay what a request costs. */
export default class Payment extends TenantModel {
  /** What citizens, agents and the bank call it: « P00000012 ». */
  @column()
  declare reference: string

  @column()
  declare requestId: string

  @column()
  declare payerName: string

  @column()
  declare state: PaymentState

  @column()
  declare mode: PaymentMode

  /** Integer cents. */
  @column()
  declare amount: number

  /** What was to be paid, as it was shown. */
  @jsonColumn()
  declare lines: PriceLine[]

  /** Key of the provider, and its own name and page for this attempt; null at the town hall. */
  @column()
  declare provider: string | null

  @column()
  declare operation: string | null

  @column()
  declare operationUrl: string | null

  @column()
  declare bankReference: string | null

  /** The agent who took the money at the town hall. */
  @column()
  declare agentName: string | null

  @instantColumn()
  declare startedAt: DateTime

  @instantColumn()
  declare settledAt: DateTime | null

  /** When the administrator was told that it waits (domain.md 1.9); once. */
  @instantColumn()
  declare alertedAt: DateTime | null

  @belongsTo(() => ServiceRequest, { foreignKey: 'requestId' })
  declare request: BelongsTo<typeof ServiceRequest>
}
