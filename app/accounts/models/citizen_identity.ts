import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** An identity proven elsewhere, which opens an account because its owner said so. Never found by name or by address. */
export default class CitizenIdentity extends TenantModel {
  @column()
  declare citizenAccountId: string

  /** `IdentityProvider.key` */
  @column()
  declare provider: string

  /** The provider's own name for the person. */
  @column()
  declare subject: string

  @instantColumn()
  declare tiedAt: DateTime
}
