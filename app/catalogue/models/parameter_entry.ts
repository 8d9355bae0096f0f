import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** One choice of a list. Retired, never deleted: old requests keep their label. */
export default class ParameterEntry extends TenantModel {
  @column()
  declare listId: string

  @column()
  declare parentId: string | null

  @column()
  declare key: string

  @column()
  declare label: string

  @column()
  declare message: string | null

  @column()
  declare position: number

  @instantColumn()
  declare retiredAt: DateTime | null
}
