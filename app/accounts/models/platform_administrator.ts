import hash from '@adonisjs/core/services/hash'
import { BaseModel, beforeCreate, beforeSave, column } from '@adonisjs/lucid/orm'
import { v7 as uuidv7 } from 'uuid'

/** « Superadministrateur »: sees every authority of the platform, in the provisioning module only. */
export default class PlatformAdministrator extends BaseModel {
  static override selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare id: string

  @column()
  declare login: string

  @column({ serializeAs: null })
  declare password: string

  @column()
  declare fullName: string

  @beforeCreate()
  static assignIdentity(row: PlatformAdministrator) {
    row.id ??= uuidv7()
  }

  @beforeSave()
  static async hashPassword(account: PlatformAdministrator) {
    if (account.$dirty.password) account.password = await hash.make(account.password)
  }
}
