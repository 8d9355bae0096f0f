import { column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { booleanColumn, instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import Individual from '#households/models/individual'
import type { HouseholdState } from '#households/lifecycle'
import type { HouseholdView, PostalAddress } from '#kernel/define_teleservice'

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

  @column()
  declare version: number

  @instantColumn()
  declare createdAt: DateTime

  @hasMany(() => Individual)
  declare individuals: HasMany<typeof Individual>

  toView(): HouseholdView {
    return { number: this.number, address: this.address }
  }
}
