import hash from '@adonisjs/core/services/hash'
import { beforeSave, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** The credentials of a household's adult. The household and the person are named by id: they live one layer above. */
export default class CitizenAccount extends TenantModel {
  @column()
  declare householdId: string

  @column()
  declare individualId: string

  @column()
  declare login: string

  /** In lower case; `null` for who has none: he signs in with his login alone. */
  @column()
  declare email: string | null

  @column({ serializeAs: null })
  declare password: string

  /** BCP 47 tag of the language that he chose; `null` until he chooses one. */
  @column()
  declare language: string | null

  @instantColumn()
  declare createdAt: DateTime

  @instantColumn()
  declare lastSignedInAt: DateTime | null

  @beforeSave()
  static async hashPassword(account: CitizenAccount) {
    if (account.$dirty.password) account.password = await hash.make(account.password)
  }
}
