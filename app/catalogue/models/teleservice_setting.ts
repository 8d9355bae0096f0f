import { belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { booleanColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import Category from '#catalogue/models/category'
import DisplayGroup from '#catalogue/models/display_group'

/** What a town decides about one teleservice: on line or not, whose it is, where it shows, its delays. */
export default class TeleserviceSetting extends TenantModel {
  @column()
  declare teleserviceId: string

  @booleanColumn()
  declare active: boolean

  /** Why the service is off line, in the town's words: it is then shown greyed with them, and not at all without. */
  @column()
  declare offLineNotice: string | null

  @column()
  declare categoryId: string | null

  @column()
  declare displayGroupId: string | null

  /** Working days; `null` means the authority's default. */
  @column()
  declare maxProcessingDays: number | null

  @column()
  declare alertDaysBefore: number | null

  /** Months without change after which an ended request is archived; `null` means the teleservice's own. */
  @column()
  declare filingDelayMonths: number | null

  /** Several requests of one subject in one season. */
  @booleanColumn()
  declare allowsSeveral: boolean

  @column()
  declare version: number

  @belongsTo(() => Category)
  declare category: BelongsTo<typeof Category>

  @belongsTo(() => DisplayGroup)
  declare displayGroup: BelongsTo<typeof DisplayGroup>
}
