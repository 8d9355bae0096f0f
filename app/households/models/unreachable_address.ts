import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** « Ne reçoit pas »: an e-mail address whose messages came back. Another address is another matter. */
export default class UnreachableAddress extends TenantModel {
  /** In lower case. */
  @column()
  declare address: string

  /** A French sentence. */
  @column()
  declare reason: string

  /** Refused while it was being sent, until a server takes one again; or reported later, until the address changes. */
  @column()
  declare knownBy: 'refusal' | 'report'

  @instantColumn()
  declare sinceAt: DateTime
}
