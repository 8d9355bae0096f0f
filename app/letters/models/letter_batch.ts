import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** For envelopes with a window, or with a sheet that bears the address before each letter. */
export const BATCH_LAYOUTS = ['window', 'address_sheets'] as const
export type BatchLayout = (typeof BATCH_LAYOUTS)[number]

/** Letters printed together: one PDF, made by a job, then printed and posted by people. */
export default class LetterBatch extends TenantModel {
  @column()
  declare authorId: string

  @column()
  declare authorName: string

  @column()
  declare letterCount: number

  @column()
  declare layout: BatchLayout

  @column()
  declare state: 'preparing' | 'ready' | 'printed' | 'posted'

  /** The run of the job that makes the PDF. */
  @column()
  declare runId: string | null

  @column()
  declare pdfKey: string | null

  @instantColumn()
  declare createdAt: DateTime

  @instantColumn()
  declare printedAt: DateTime | null

  @column()
  declare printedByName: string | null

  @instantColumn()
  declare postedAt: DateTime | null

  @column()
  declare postedByName: string | null
}
