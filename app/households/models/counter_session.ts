import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** Without any act for so long, an agent has left the counter. */
export const COUNTER_IDLE_MINUTES = 20

/** Once an agent acted for a household at the counter: from when to when, and where he came from. */
export default class CounterSession extends TenantModel {
  @column()
  declare agentId: string

  @column()
  declare agentName: string

  @column()
  declare householdId: string

  @column()
  declare householdNumber: number

  /** The adult in front of the counter. */
  @column()
  declare individualId: string

  @column()
  declare individualName: string

  /** The page of the back office that leaving leads back to. */
  @column()
  declare returnPath: string

  @instantColumn()
  declare startedAt: DateTime

  @instantColumn()
  declare lastSeenAt: DateTime

  @instantColumn()
  declare endedAt: DateTime | null

  @column()
  declare endedBy: 'left' | 'signed_out' | 'idle' | 'closed' | null

  isRunningAt(instant: DateTime): boolean {
    return this.endedAt === null && this.idleAt > instant
  }

  /** When it ends by itself, should nothing more be done. */
  get idleAt(): DateTime {
    return this.lastSeenAt.plus({ minutes: COUNTER_IDLE_MINUTES })
  }
}
