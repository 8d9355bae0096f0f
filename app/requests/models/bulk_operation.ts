import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { booleanColumn, instantColumn, jsonColumn } from '#shared/columns'
import type { RequestTransition } from '#kernel/transitions'
import TenantModel from '#authorities/models/tenant_model'
import type { BulkCompletionList } from '#requests/bulk_completion'

/** Previewed, confirmed and running, done, being undone, undone. */
export const BULK_STATES = ['preview', 'running', 'done', 'undoing', 'undone'] as const
export type BulkState = (typeof BULK_STATES)[number]

/** One act on many requests at once, by one agent: what he saw before it, and what became of it. */
export default class BulkOperation extends TenantModel {
  @column()
  declare agentId: string

  @column()
  declare agentName: string

  @column()
  declare transition: RequestTransition

  /** The same for each request; the citizens read it. */
  @column()
  declare reason: string | null

  /** With « incomplet »: what the citizens are asked for, once it was said. */
  @jsonColumn()
  declare asked: BulkCompletionList | null

  /** The search that the requests were selected in, as its address says it. */
  @column()
  declare search: string

  /** The search had found more requests than an operation takes. */
  @booleanColumn()
  declare truncated: boolean

  @column()
  declare state: BulkState

  /** The run that does or undoes it. */
  @column()
  declare jobRunId: string | null

  @instantColumn()
  declare createdAt: DateTime

  @instantColumn()
  declare confirmedAt: DateTime | null

  @instantColumn()
  declare finishedAt: DateTime | null

  /** Until then it can be undone, and no citizen has been written to. */
  @instantColumn()
  declare undoUntil: DateTime | null

  @instantColumn()
  declare undoneAt: DateTime | null

  isUndoableAt(instant: DateTime): boolean {
    if (this.state !== 'done' && this.state !== 'undone') return false
    return this.undoUntil !== null && this.undoUntil > instant
  }
}
