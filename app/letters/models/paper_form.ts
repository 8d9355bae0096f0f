import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

/** A form that was printed to be filled in with a pen, found again by its code; its snapshot says what was asked. */
export default class PaperForm extends TenantModel {
  /** Eight characters, see `paperCode`. */
  @column()
  declare code: string

  @column()
  declare teleserviceId: string

  @column()
  declare formHash: string

  @instantColumn()
  declare createdAt: DateTime
}
