import { column } from '@adonisjs/lucid/orm'
import TenantModel from '#authorities/models/tenant_model'

/** « Tuteur » of one adult, or of the whole household: an adult of it or an outside one (domain.md 2.2). */
export default class Guardianship extends TenantModel {
  @column()
  declare householdId: string

  /** The adult who has a guardian; null when it is the household itself. */
  @column()
  declare wardId: string | null

  @column()
  declare guardianId: string
}
