import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** One uploaded file of a document; a PDF file has one preview per sheet. */
export default class DocumentPage extends TenantModel {
  @column()
  declare documentId: string

  @column()
  declare position: number

  @column()
  declare fileName: string

  @column()
  declare mimeType: string

  @column()
  declare byteSize: number

  @column()
  declare sha256: string

  @column()
  declare storageKey: string

  @jsonColumn()
  declare previewKeys: { image: string; thumbnail: string }[]

  @instantColumn()
  declare createdAt: DateTime
}
