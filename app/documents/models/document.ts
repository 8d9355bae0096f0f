import { column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import type { DocumentState } from '#documents/lifecycle'
import DocumentPage from '#documents/models/document_page'

/** A supporting document (« pièce justificative »), kept by its household and reused by its requests. */
export default class Document extends TenantModel {
  @column()
  declare householdId: string | null

  /** Whom it concerns; `null` for the whole household. */
  @column()
  declare individualId: string | null

  @column()
  declare documentTypeKey: string

  @column()
  declare state: DocumentState

  /** « Valable jusqu'au », included. */
  @column()
  declare validUntilOn: string | null

  @column()
  declare citizenNote: string | null

  /** Visible to the citizen (manual, « Traiter les justificatifs »). */
  @column()
  declare agentNote: string | null

  /** The document of which this one takes the place. */
  @column()
  declare replacesId: string | null

  /** The « valable jusqu'au » of which the household was reminded. */
  @column()
  declare remindedUntilOn: string | null

  @column()
  declare origin: 'citizen' | 'agent'

  @column()
  declare version: number

  @instantColumn()
  declare createdAt: DateTime

  @hasMany(() => DocumentPage, {
    onQuery: (pages) => pages.orderBy('position'),
  })
  declare pages: HasMany<typeof DocumentPage>
}
