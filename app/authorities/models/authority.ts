import { BaseModel, beforeCreate, column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { v7 as uuidv7 } from 'uuid'
import { jsonColumn } from '#shared/columns'
import AuthorityHost from '#authorities/models/authority_host'
import { DEFAULT_SETTINGS, type AuthoritySettings } from '#authorities/settings'
import type { AuthorityView } from '#kernel/define_teleservice'

/** The town (or the department) that offers teleservices under its own host names. */
export default class Authority extends BaseModel {
  static override selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare id: string

  @column()
  declare name: string

  @column()
  declare displayTitle: string

  @column()
  declare postalCode: string

  @column()
  declare adminEmail: string

  @jsonColumn()
  declare settings: Partial<AuthoritySettings>

  @column()
  declare version: number

  @hasMany(() => AuthorityHost)
  declare hosts: HasMany<typeof AuthorityHost>

  @beforeCreate()
  static assignIdentity(authority: Authority) {
    authority.id ??= uuidv7()
    authority.version ??= 1
  }

  /** The town's settings, completed by the platform's defaults (domain.md 2.20). */
  get configuration(): AuthoritySettings {
    return { ...DEFAULT_SETTINGS, ...this.settings }
  }

  toView(): AuthorityView {
    return { name: this.name, displayTitle: this.displayTitle, postalCode: this.postalCode }
  }
}
