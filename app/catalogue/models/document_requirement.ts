import { column } from '@adonisjs/lucid/orm'
import { booleanColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** A document type that the town asks for in a teleservice. */
export default class DocumentRequirement extends TenantModel {
  @column()
  declare teleserviceId: string

  @column()
  declare documentTypeKey: string

  @booleanColumn()
  declare required: boolean

  @column()
  declare position: number
}
