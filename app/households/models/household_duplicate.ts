import { belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import Household from '#households/models/household'

/** « Doublon probable »: two accounts that have a sign in common, and what an agent said of them. */
export default class HouseholdDuplicate extends TenantModel {
  /** The older account of both: one row per pair. */
  @column()
  declare firstId: string

  @column()
  declare secondId: string

  /** Once ignored, a pair is never proposed again. */
  @column()
  declare state: 'open' | 'ignored' | 'merged'

  @instantColumn()
  declare foundAt: DateTime

  @column()
  declare decidedById: string | null

  @column()
  declare decidedByName: string | null

  @instantColumn()
  declare decidedAt: DateTime | null

  @belongsTo(() => Household, { foreignKey: 'firstId' })
  declare first: BelongsTo<typeof Household>

  @belongsTo(() => Household, { foreignKey: 'secondId' })
  declare second: BelongsTo<typeof Household>

  /** The identifiers of a pair, in the order in which it is stored. */
  static pairOf(one: string, other: string): { firstId: string; secondId: string } {
    const [firstId, secondId] = [one, other].sort()
    return { firstId, secondId }
  }
}
