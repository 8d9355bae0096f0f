import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** One write that an agent asked for at the counter: kept even when what it changed is no more, such as a deleted draft. */
export default class CounterAct extends TenantModel {
  @column()
  declare counterSessionId: string

  @column()
  declare method: string

  @column()
  declare route: string

  @column()
  declare path: string

  @instantColumn()
  declare createdAt: DateTime
}
