import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import type { DocumentActor } from '#documents/actor'
import type { DocumentState } from '#documents/lifecycle'

/** That a document was made is told by the document itself: its day and its origin. */
export const DOCUMENT_EVENT_KINDS = [
  'page_added',
  'page_removed',
  'page_replaced',
  'page_moved',
  'page_turned',
  'state_changed',
  'reminded',
  'replaced',
] as const
export type DocumentEventKind = (typeof DOCUMENT_EVENT_KINDS)[number]

/** One line of a document's history. Append-only, written in the transaction of what it tells. */
export default class DocumentEvent extends TenantModel {
  @column()
  declare documentId: string

  @column()
  declare kind: DocumentEventKind

  @column()
  declare fromState: DocumentState | null

  @column()
  declare toState: DocumentState | null

  @column()
  declare fileName: string | null

  @column()
  declare actorKind: DocumentActor['kind']

  @column()
  declare actorName: string

  @column()
  declare onBehalfOf: string | null

  @instantColumn()
  declare createdAt: DateTime
}
