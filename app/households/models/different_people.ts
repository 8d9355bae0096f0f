import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** « Ce ne sont pas les mêmes personnes »: what an agent said of two sheets of one household that look alike. */
export default class DifferentPeople extends TenantModel {
  static override table = 'different_people'

  /** One row per pair, in the order of the identifiers. */
  @column()
  declare firstId: string

  @column()
  declare secondId: string

  @column()
  declare decidedByName: string

  @instantColumn()
  declare decidedAt: DateTime

  /** The identifiers of a pair, in the order in which it is stored. */
  static pairOf(one: string, other: string): { firstId: string; secondId: string } {
    const [firstId, secondId] = [one, other].sort()
    return { firstId, secondId }
  }
}
