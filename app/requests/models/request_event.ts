import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import type { RequestState } from '#kernel/transitions'
import TenantModel from '#authorities/models/tenant_model'

export const REQUEST_EVENT_KINDS = [
  'created',
  'transition',
  'transition_undone',
  'data_changed',
  'data_state_changed',
  'document_attached',
  'document_detached',
  'document_changed',
  'note_added',
  'citizen_contacted',
  'letter_printed',
  'letter_posted',
  'lock_taken_over',
  'code_renewed',
  'grouped',
  'creation_announced',
  'orange_alert_sent',
  'red_alert_sent',
  'draft_deletion_announced',
  'assigned',
  'household_merged',
  'person_merged',
  'payment_started',
  'payment_settled',
] as const
export type RequestEventKind = (typeof REQUEST_EVENT_KINDS)[number]

/** Mails of the platform about a request: they change nothing in it, and are no news to who works on it. */
export const ANNOUNCEMENT_KINDS = [
  'creation_announced',
  'orange_alert_sent',
  'red_alert_sent',
  'draft_deletion_announced',
  'code_renewed',
] as const satisfies RequestEventKind[]
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number]

/** Those that go to the addresses of a category. */
export type CategoryAnnouncement = Exclude<AnnouncementKind, 'draft_deletion_announced'>

/** One line of a request's history. Append-only, written in the transaction of what it tells. */
export default class RequestEvent extends TenantModel {
  @column()
  declare requestId: string

  /** 1 for the first line of the request's history. */
  @column()
  declare position: number

  /** The mark of this line and of all before it (`history_chain.ts`). */
  @column()
  declare hash: string

  @column()
  declare kind: RequestEventKind

  @column()
  declare fromState: RequestState | null

  @column()
  declare toState: RequestState | null

  @column()
  declare reason: string | null

  @column()
  declare actorKind: 'citizen' | 'agent' | 'system'

  @column()
  declare actorId: string | null

  @column()
  declare actorName: string

  /** At the counter: the household for which the agent acted. */
  @column()
  declare onBehalfOf: string | null

  @jsonColumn()
  declare details: Record<string, unknown> | null

  @instantColumn()
  declare createdAt: DateTime
}
