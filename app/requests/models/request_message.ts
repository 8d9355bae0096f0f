import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import type { ContactChannel } from '#shared/contact_channels'
import TenantModel from '#authorities/models/tenant_model'

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

  @column()
  declare templateLabel: string | null

  @column()
  declare pdfKey: string | null

  @column()
  declare delivery: 'queued' | 'sent' | 'failed' | 'recorded'

  @column()
  declare authorName: string

  @instantColumn()
  declare createdAt: DateTime
}
