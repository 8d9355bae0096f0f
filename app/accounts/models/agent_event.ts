import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import type { AgentEventKind } from '#accounts/agent_event_words'
import TenantModel from '#authorities/models/tenant_model'

/** What happened to the means by which an agent signs in, and by whose hand. Written once, never changed. */
export default class AgentEvent extends TenantModel {
  @column()
  declare agentId: string

  @column()
  declare kind: AgentEventKind

  /** As he was called then. */
  @column()
  declare actorName: string

  /** `null` when it was done by a command of the platform. */
  @column()
  declare actorId: string | null

  /** The name of a key. */
  @column()
  declare detail: string | null

  @instantColumn()
  declare createdAt: DateTime
}
