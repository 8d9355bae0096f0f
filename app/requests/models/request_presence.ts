import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** An agent who has a request before him. One row per agent and request, however many windows he opened. */
export default class RequestPresence extends TenantModel {
  @column()
  declare requestId: string

  @column()
  declare agentId: string

  @column()
  declare agentName: string

  @instantColumn()
  declare seenAt: DateTime
}
