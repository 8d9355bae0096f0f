import { column } from '@adonisjs/lucid/orm'
import { booleanColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

export default class School extends TenantModel {
  @column()
  declare key: string

  @column()
  declare name: string

  @column()
  declare address: string

  @booleanColumn()
  declare active: boolean
}
