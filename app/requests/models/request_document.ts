import { belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import TenantModel from '#authorities/models/tenant_model'
import Document from '#documents/models/document'

/** A document attached to a request. Detaching it leaves the document in its owner's space. */
export default class RequestDocument extends TenantModel {
  @column()
  declare requestId: string

  @column()
  declare documentId: string

  @belongsTo(() => Document)
  declare document: BelongsTo<typeof Document>
}
