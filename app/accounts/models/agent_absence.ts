import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { booleanColumn, instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** An agent's absence, both days included, and who replaces him. */
export default class AgentAbsence extends TenantModel {
  @column()
  declare agentId: string

  @column()
  declare replacementId: string | null

  @column()
  declare startsOn: string

  @column()
  declare endsOn: string

  /** Do the requests that his replacement took over come back to him at the end? */
  @booleanColumn()
  declare comesBack: boolean

  /** `planned` until its first day, `running` once the requests are handed over, then `ended`. */
  @column()
  declare state: 'planned' | 'running' | 'ended'

  @column()
  declare declaredByName: string

  @instantColumn()
  declare createdAt: DateTime
}
