import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import type { Rotation } from '#documents/rotation'

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

  /** How each sheet is shown turned; `null` while none is. */
  @jsonColumn()
  declare rotations: Rotation[] | null

  @instantColumn()
  declare createdAt: DateTime

  /** @param sheet from 0 */
  rotationOf(sheet: number): Rotation {
    return this.rotations?.[sheet] ?? 0
  }
}
