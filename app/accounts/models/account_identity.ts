import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** An identity proven elsewhere, which opens an account because its owner, or an administrator, said so. Never found by name or by address. */
export default class AccountIdentity extends TenantModel {
  /** Exactly one of the two. */
  @column()
  declare citizenAccountId: string | null

  @column()
  declare agentId: string | null

  /** `IdentityProvider.key` */
  @column()
  declare provider: string

  /** The provider's own name for the person. */
  @column()
  declare subject: string

  /** What an agent recognises it by, as the provider called him then; `null` for citizens. */
  @column()
  declare holder: string | null

  @instantColumn()
  declare tiedAt: DateTime
}
