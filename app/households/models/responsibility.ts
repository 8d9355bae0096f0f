import { column } from '@adonisjs/lucid/orm'
import TenantModel from '#authorities/models/tenant_model'

export const RESPONSIBILITY_ROLES = ['father', 'mother', 'legal_guardian'] as const
export type ResponsibilityRole = (typeof RESPONSIBILITY_ROLES)[number]

/** « Responsable légal »: one to three per child (domain.md 2.2). */
export default class Responsibility extends TenantModel {
  @column()
  declare childId: string

  @column()
  declare adultId: string

  @column()
  declare role: ResponsibilityRole
}
