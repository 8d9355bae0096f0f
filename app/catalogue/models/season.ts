import { column } from '@adonisjs/lucid/orm'
import TenantModel from '#authorities/models/tenant_model'

/** « Saison »: when people may register, when agents may validate, when the service runs. Days are ISO. */
export default class Season extends TenantModel {
  @column()
  declare teleserviceId: string

  @column()
  declare label: string

  @column()
  declare registrationStartsOn: string

  @column()
  declare registrationEndsOn: string

  @column()
  declare validationStartsOn: string | null

  @column()
  declare effectStartsOn: string

  @column()
  declare effectEndsOn: string

  isOpenOn(day: string): boolean {
    return this.registrationStartsOn <= day && day <= this.registrationEndsOn
  }

  mayValidateOn(day: string): boolean {
    return this.validationStartsOn === null || this.validationStartsOn <= day
  }
}
