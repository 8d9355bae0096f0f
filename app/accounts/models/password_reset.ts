import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** A single-use link to choose a password: it replaces the manual's secret question (CNIL 2022-100), and opens an account that an agent created. */
export default class PasswordReset extends TenantModel {
  @column()
  declare citizenAccountId: string

  /** SHA-256 of the token; the token itself is only in the mail, or on the sheet that was handed over. */
  @column()
  declare tokenHash: string

  @instantColumn()
  declare expiresAt: DateTime

  @instantColumn()
  declare usedAt: DateTime | null
}
