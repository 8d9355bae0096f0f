import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** A file that somebody sent, inspected and kept in the document store, among others in an order. */
export default class StoredFile extends TenantModel {
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

  /** One picture per sheet. */
  @jsonColumn()
  declare previewKeys: { image: string; thumbnail: string }[]

  @instantColumn()
  declare createdAt: DateTime
}
