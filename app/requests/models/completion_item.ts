import { column } from '@adonisjs/lucid/orm'
import { jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

export const COMPLETION_KINDS = ['field', 'document'] as const
export type CompletionKind = (typeof COMPLETION_KINDS)[number]

/** One thing that a citizen is asked for: an answer of the form, or a type of document. */
export default class CompletionItem extends TenantModel {
  @column()
  declare completionRequestId: string

  /** Its place in the list that the agent made. */
  @column()
  declare position: number

  @column()
  declare kind: CompletionKind

  /** The name of the field, or the key of the type of document. */
  @column()
  declare key: string

  /** As it was called when it was asked for. */
  @column()
  declare label: string

  /** What the agent says about it. */
  @column()
  declare sentence: string | null

  /**
   * What was there when it was asked for: the answers of the field and of those
   * that it opens, or the pages of each document of the type. What differs from
   * it has been done.
   */
  @jsonColumn()
  declare before: Record<string, unknown>
}
