import { column } from '@adonisjs/lucid/orm'
import TenantModel from '#authorities/models/tenant_model'
import type { CategoryProfile } from '#accounts/rights'

/** « Consultation », « Modification » or « Management » of one agent on one category; no row, no access. */
export default class CategoryRight extends TenantModel {
  @column()
  declare agentId: string

  @column()
  declare categoryId: string

  @column()
  declare profile: CategoryProfile
}
