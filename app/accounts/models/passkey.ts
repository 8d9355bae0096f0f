import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** More keys than this are no person's. */
export const MOST_PASSKEYS = 10

/** A key that a device of somebody keeps, and that opens his account without password (WebAuthn). */
export default class Passkey extends TenantModel {
  /** Exactly one of the two. */
  @column()
  declare citizenAccountId: string | null

  @column()
  declare agentId: string | null

  /** What its owner calls it: « Mon téléphone ». */
  @column()
  declare name: string

  /** The authenticator's own name for it, base64url. */
  @column()
  declare credentialId: string

  /** COSE key, base64url. */
  @column({ serializeAs: null })
  declare publicKey: string

  /** How often the authenticator says it was used; zero for ever where it does not count. */
  @column({ consume: Number })
  declare counter: number

  /** The host name that it was made for: browsers offer it there only. */
  @column()
  declare host: string

  @instantColumn()
  declare addedAt: DateTime

  @instantColumn()
  declare lastUsedAt: DateTime | null
}
