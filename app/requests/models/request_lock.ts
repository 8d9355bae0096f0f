import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** Who is working on a request, and until when. One row per request, so two agents cannot both hold it. */
export default class RequestLock extends TenantModel {
  @column()
  declare requestId: string

  @column()
  declare agentId: string

  @column()
  declare agentName: string

  /** The page from which it was taken last: only that one gives it back by being left. */
  @column()
  declare opening: string | null

  @instantColumn()
  declare takenAt: DateTime

  @instantColumn()
  declare expiresAt: DateTime

  isHeldAt(instant: DateTime): boolean {
    return this.expiresAt > instant
  }
}
