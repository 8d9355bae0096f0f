import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** One of the ten codes that an agent keeps on paper for the day when his telephone is lost; each is good once. */
export default class RecoveryCode extends TenantModel {
  @column()
  declare agentId: string

  /** SHA-256: the code itself is shown once, and kept nowhere. */
  @column({ serializeAs: null })
  declare codeHash: string

  @instantColumn()
  declare usedAt: DateTime | null
}
