import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** A file that goes with a note for the citizen, or from him: it is read with the note, and proves nothing by itself. */
export default class NoteFile extends TenantModel {
  @column()
  declare noteId: string

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
