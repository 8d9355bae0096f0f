import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import type { FilingData } from '#kernel/define_teleservice'

/**
 * What its citizen types in a step of a request that does not hold it yet: a correction that he has not saved, or who files
 * without account, not all told. It is his alone: no agent sees it, and the request does not change.
 */
export default class KeptStep extends TenantModel {
  @column()
  declare requestId: string

  @column()
  declare stepId: string

  @jsonColumn()
  declare answers: FilingData

  /** What the request held when he began; null when the page did not say. */
  @jsonColumn()
  declare base: FilingData | null

  /** The version of the request that he began from. */
  @column()
  declare baseVersion: number

  /** One more for each save. */
  @column()
  declare version: number

  @instantColumn()
  declare updatedAt: DateTime
}
