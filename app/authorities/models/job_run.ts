import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

export type JobRunState = 'waiting' | 'running' | 'done' | 'failed'

/** One run of a job for one authority: asked for by a person, or by the clock. */
export default class JobRun extends TenantModel {
  @column()
  declare jobKey: string

  /** One key, one run: asking for the same key again changes nothing. */
  @column()
  declare idempotencyKey: string

  /** The citizen's account that asked for it. */
  @column()
  declare citizenAccountId: string | null

  /** The agent who asked for it; null when the clock or a citizen did. */
  @column()
  declare requestedById: string | null

  @column()
  declare requestedByName: string | null

  @jsonColumn()
  declare input: Record<string, unknown>

  @column()
  declare state: JobRunState

  /** How often the run was begun: more than once after a crash. */
  @column()
  declare attempts: number

  @column()
  declare done: number

  /** Null until the job knows. */
  @column()
  declare total: number | null

  @column()
  declare summary: string | null

  @jsonColumn()
  declare problems: string[] | null

  @jsonColumn()
  declare details: Record<string, unknown> | null

  @jsonColumn()
  declare file: { key: string; name: string; type: string } | null

  /** Why the run failed, in words. */
  @column()
  declare error: string | null

  @instantColumn()
  declare createdAt: DateTime

  @instantColumn()
  declare startedAt: DateTime | null

  @instantColumn()
  declare finishedAt: DateTime | null

  @instantColumn()
  declare leasedUntil: DateTime | null

  get isOver(): boolean {
    return this.state === 'done' || this.state === 'failed'
  }
}
