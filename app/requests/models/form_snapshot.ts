import { column } from '@adonisjs/lucid/orm'
import { jsonColumn } from '#shared/columns'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import TenantModel from '#authorities/models/tenant_model'

/** A resolved form as it was shown, by hash, so that a ten-year-old request renders as it was. */
export default class FormSnapshot extends TenantModel {
  @column()
  declare hash: string

  @column()
  declare teleserviceId: string

  @column()
  declare revision: number

  @jsonColumn()
  declare form: ResolvedForm
}
