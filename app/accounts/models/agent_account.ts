import hash from '@adonisjs/core/services/hash'
import { beforeSave, column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { booleanColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import CategoryRight from '#accounts/models/category_right'

/** An agent of the town. `isAdministrator` configures the authority and sees no request by itself. */
export default class AgentAccount extends TenantModel {
  @column()
  declare login: string

  @column({ serializeAs: null })
  declare password: string

  @column()
  declare firstName: string

  @column()
  declare lastName: string

  @column()
  declare email: string

  @booleanColumn()
  declare isAdministrator: boolean

  @booleanColumn()
  declare active: boolean

  /** The boxes of the task board that he does not want to see. */
  @jsonColumn()
  declare hiddenTaskBoxes: string[] | null

  @hasMany(() => CategoryRight, { foreignKey: 'agentId' })
  declare rights: HasMany<typeof CategoryRight>

  get fullName() {
    return `${this.firstName} ${this.lastName}`
  }

  @beforeSave()
  static async hashPassword(account: AgentAccount) {
    if (account.$dirty.password) account.password = await hash.make(account.password)
  }
}
