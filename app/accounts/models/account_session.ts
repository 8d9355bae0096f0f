import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** Without any page for so long, a session is over: the cookie's life (config/session.ts). */
export const SESSION_MINUTES = 30
/** When a session was last seen is written once per so many minutes, not at each page. */
export const SEEN_EVERY_MINUTES = 5

/** By what a session was opened: the account's password (or opening the account), an identity proven elsewhere, a passkey. */
export const SIGN_IN_MEANS = ['password', 'identity', 'passkey'] as const
export type SignInMeans = (typeof SIGN_IN_MEANS)[number]

/** What an agent proved besides. A passkey, which asks who holds it, is two factors by itself, and so is an identity whose provider asked for two. */
export type SecondFactor = 'authenticator' | 'passkey' | 'recovery_code' | 'identity'

/** Once somebody signed in, on one device. His cookie names this row: revoked, the cookie opens nothing. */
export default class AccountSession extends TenantModel {
  /** Exactly one of the two. */
  @column()
  declare citizenAccountId: string | null

  @column()
  declare agentId: string | null

  /** « Firefox sur Windows »: what its owner recognises it by. Neither address nor full user agent is kept. */
  @column()
  declare device: string

  @column()
  declare means: SignInMeans

  /** `null` without one: citizens, and agents who have none. */
  @column()
  declare secondFactor: SecondFactor | null

  /** The proof by which an identity provider ends its own session; `null` with a password. */
  @column({ serializeAs: null })
  declare identityToken: string | null

  @instantColumn()
  declare openedAt: DateTime

  /** To the nearest five minutes. */
  @instantColumn()
  declare lastSeenAt: DateTime

  @instantColumn()
  declare revokedAt: DateTime | null

  /** A row seen before this instant belongs to a session that has died of inactivity. */
  static deadBefore(instant: DateTime): DateTime {
    return instant.minus({ minutes: SESSION_MINUTES + SEEN_EVERY_MINUTES })
  }
}
