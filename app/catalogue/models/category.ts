import { column } from '@adonisjs/lucid/orm'
import { jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** The back-office owner of teleservices; rights are given by category. */
export default class Category extends TenantModel {
  @column()
  declare key: string

  @column()
  declare name: string

  @column()
  declare primaryEmail: string

  @jsonColumn()
  declare otherEmails: string[]
}
