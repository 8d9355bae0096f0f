import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/**
 * What is left of a deleted draft, under its identifier: enough to tell its owner, who follows
 * an old link, what happened to it. Forgotten in its turn (`draft_life.ts`).
 */
export default class EndedDraft extends TenantModel {
  @column()
  declare householdId: string | null

  @column()
  declare teleserviceId: string

  @column()
  declare reason: 'expired' | 'abandoned'

  @instantColumn()
  declare endedAt: DateTime
}
