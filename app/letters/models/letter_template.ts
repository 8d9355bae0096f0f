import { column } from '@adonisjs/lucid/orm'
import TenantModel from '#authorities/models/tenant_model'

/** « Courrier type » of a teleservice, or of all when `teleserviceId` is null. */
export default class LetterTemplate extends TenantModel {
  @column()
  declare teleserviceId: string | null

  @column()
  declare label: string

  /** « Label court », shown when contacting the citizen. */
  @column()
  declare shortLabel: string

  @column()
  declare subject: string

  @column()
  declare body: string

  @column()
  declare version: number
}
