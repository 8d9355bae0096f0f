import { column } from '@adonisjs/lucid/orm'
import TenantModel from '#authorities/models/tenant_model'
import type { DuplicateSign } from '#households/duplicate_signs'

/** Something by which an account may be recognised as another's double, written so that an index finds it. */
export default class DuplicateMark extends TenantModel {
  @column()
  declare householdId: string

  @column()
  declare sign: DuplicateSign

  @column()
  declare value: string
}
