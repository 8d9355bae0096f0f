import encryption from '@adonisjs/core/services/encryption'
import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** The application on an agent's telephone that makes a code every thirty seconds (TOTP, RFC 6238). Written once a first code has proven it. */
export default class Authenticator extends TenantModel {
  @column()
  declare agentId: string

  /** Base32; the database keeps it encrypted with the key of the platform. */
  @column({
    serializeAs: null,
    prepare: (secret: string) => encryption.encrypt(secret),
    consume: (stored: string) => encryption.decrypt<string>(stored),
  })
  declare secret: string

  /** The thirty seconds, counted since 1970, of the last code that was taken: neither it nor an older one is taken again. */
  @column({ consume: Number })
  declare lastStep: number

  @instantColumn()
  declare addedAt: DateTime
}
