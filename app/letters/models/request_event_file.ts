import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** The request on paper as it was at one event of its history: made once, never again. */
export default class RequestEventFile extends TenantModel {
  @column()
  declare requestId: string

  @column()
  declare eventId: string

  @column()
  declare pdfKey: string

  /** SHA-256 of the file, so that a changed one is found. */
  @column()
  declare fingerprint: string

  @instantColumn()
  declare createdAt: DateTime
}
