import { column } from '@adonisjs/lucid/orm'
import TenantModel from '#authorities/models/tenant_model'

/** « Bloc d'affichage »: how services are grouped for citizens. */
export default class DisplayGroup extends TenantModel {
  @column()
  declare key: string

  @column()
  declare label: string

  @column()
  declare icon: string | null

  @column()
  declare position: number
}
