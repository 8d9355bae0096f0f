import { column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { booleanColumn, instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import Individual from '#households/models/individual'
import type { HouseholdState } from '#households/lifecycle'
import type { PostalAddress } from '#kernel/define_teleservice'

/** The household account (« compte foyer »): one address, its adults and its children. */
export default class Household extends TenantModel {
  /** « N° de compte foyer » */
  @column()
  declare number: number

  @column()
  declare state: HouseholdState

  @booleanColumn()
  declare active: boolean

  /** Created by a request without account; archived with it. */
  @booleanColumn()
  declare temporary: boolean

  @jsonColumn()
  declare address: PostalAddress | null

  /** The account that took over all of this one, which is archived. */
  @column()
  declare mergedIntoId: string | null

  @column()
  declare version: number

  /** The version at which it was last compared with the other accounts. */
  @column()
  declare comparedVersion: number

  @instantColumn()
  declare createdAt: DateTime

  /** Its members, archived ones too; outside adults are none. */
  @hasMany(() => Individual, {
    onQuery: (people) => people.where('outside', false),
  })
  declare individuals: HasMany<typeof Individual>
}
