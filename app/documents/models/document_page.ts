import { column } from '@adonisjs/lucid/orm'
import { jsonColumn } from '#shared/columns'
import StoredFile from '#documents/models/stored_file'
import type { Rotation } from '#documents/rotation'

/** One file of a document. */
export default class DocumentPage extends StoredFile {
  @column()
  declare documentId: string

  /** How each sheet is shown turned; `null` while none is. */
  @jsonColumn()
  declare rotations: Rotation[] | null

  /** @param sheet from 0 */
  rotationOf(sheet: number): Rotation {
    return this.rotations?.[sheet] ?? 0
  }
}
