import { column } from '@adonisjs/lucid/orm'
import type { ResponsibilityRole } from '#kernel/household_description'
import TenantModel from '#authorities/models/tenant_model'

/** « Responsable légal »: one to three per child (domain.md 2.2). */
export default class Responsibility extends TenantModel {
  @column()
  declare childId: string

  @column()
  declare adultId: string

  @column()
  declare role: ResponsibilityRole
}
