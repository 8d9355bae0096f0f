import { BaseModel, column } from '@adonisjs/lucid/orm'

/** A host name that leads to an authority. */
export default class AuthorityHost extends BaseModel {
  static override selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare host: string

  @column()
  declare authorityId: string
}
