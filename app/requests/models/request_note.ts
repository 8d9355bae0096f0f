import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** A note: internal (agents only) or public (« usager »: the citizen and the agents). */
export default class RequestNote extends TenantModel {
  @column()
  declare requestId: string

  @column()
  declare visibility: 'internal' | 'public'

  @column()
  declare text: string

  @column()
  declare authorKind: 'citizen' | 'agent'

  @column()
  declare authorName: string

  /** At the counter: the agent who wrote down what the citizen said. */
  @column()
  declare typedByName: string | null

  @instantColumn()
  declare createdAt: DateTime
}
