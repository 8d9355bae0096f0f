import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import type { ContactChannel } from '#shared/contact_channels'
import TenantModel from '#authorities/models/tenant_model'

/**
 * How a message fared: an e-mail or a text message is « à envoyer », then sent,
 * failed or bounced; a letter waits « à imprimer », is in a batch, then printed
 * and posted; what was said otherwise is recorded.
 */
export const MESSAGE_DELIVERIES = [
  'queued',
  'sent',
  'failed',
  'bounced',
  'to_print',
  'in_batch',
  'printed',
  'posted',
  'recorded',
] as const
export type MessageDelivery = (typeof MESSAGE_DELIVERIES)[number]

/** What was said to the citizen about a request, frozen as it was sent. */
export default class RequestMessage extends TenantModel {
  @column()
  declare requestId: string

  @column()
  declare channel: ContactChannel

  @column()
  declare recipient: string

  @column()
  declare subject: string

  @column()
  declare text: string

  /** The same words in the notation of letters; null for what is no letter. */
  @column()
  declare source: string | null

  @column()
  declare templateLabel: string | null

  @column()
  declare templateVersion: number | null

  /** All that is printed of the letter, as plain values: a batch prints it again. */
  @jsonColumn()
  declare document: Record<string, unknown> | null

  @column()
  declare pdfKey: string | null

  /** For colleagues; the citizen never sees it. */
  @column()
  declare internalNote: string | null

  @column()
  declare delivery: MessageDelivery

  /** Why it did not arrive, or not yet. */
  @column()
  declare failure: string | null

  /** The carrier's own name for it. */
  @column()
  declare reference: string | null

  /** The print batch that holds this letter: one only. */
  @column()
  declare batchId: string | null

  @column()
  declare authorName: string

  @instantColumn()
  declare createdAt: DateTime

  /** When it left: sent, or posted. */
  @instantColumn()
  declare deliveredAt: DateTime | null
}
