import { column } from '@adonisjs/lucid/orm'
import StoredFile from '#documents/models/stored_file'

/** A file that goes with a note for the citizen, or from him: it is read with the note, and proves nothing by itself. */
export default class NoteFile extends StoredFile {
  @column()
  declare noteId: string
}
