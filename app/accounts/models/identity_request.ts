import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** After so long, whoever still needs it asks again. */
export const IDENTITY_REQUEST_DAYS = 30

/** Somebody proved who he is and asks an administrator to tie it to his agent's account: it opens nothing. */
export default class IdentityRequest extends TenantModel {
  /** `IdentityProvider.key` */
  @column()
  declare provider: string

  @column()
  declare subject: string

  /** As the provider told, which nobody here has verified. */
  @column()
  declare holder: string

  @column()
  declare email: string

  /** SIRET; empty when the provider does not tell. */
  @column()
  declare organisation: string

  @instantColumn()
  declare askedAt: DateTime
}
