import { column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import CompletionItem from '#requests/models/completion_item'

/** « Demande de compléments »: one per passage to « incomplet », with what is asked for – or nothing in particular. */
export default class CompletionRequest extends TenantModel {
  @column()
  declare requestId: string

  /** The line of history of the passage to « incomplet ». */
  @column()
  declare eventId: string

  /** The day until which the citizen is asked to answer. */
  @column()
  declare answerByOn: string

  /** The types of documents that the request was asked for by then: one that an answer adds later is open too. */
  @jsonColumn()
  declare knownTypes: string[]

  /** The citizen's words when he sent his corrections. */
  @column()
  declare answer: string | null

  @instantColumn()
  declare answeredAt: DateTime | null

  @instantColumn()
  declare createdAt: DateTime

  @hasMany(() => CompletionItem, {
    foreignKey: 'completionRequestId',
    onQuery: (items) => void items.orderBy('position'),
  })
  declare items: HasMany<typeof CompletionItem>
}
