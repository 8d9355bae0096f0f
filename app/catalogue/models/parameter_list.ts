import { column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import TenantModel from '#authorities/models/tenant_model'
import ParameterEntry from '#catalogue/models/parameter_entry'

/** « Paramètres »: a list that a manager edits while the town is open. */
export default class ParameterList extends TenantModel {
  @column()
  declare teleserviceId: string

  @column()
  declare key: string

  @column()
  declare label: string

  @column()
  declare display: 'dropdown' | 'checkbox_tree'

  @column()
  declare version: number

  @hasMany(() => ParameterEntry, { foreignKey: 'listId' })
  declare entries: HasMany<typeof ParameterEntry>
}
