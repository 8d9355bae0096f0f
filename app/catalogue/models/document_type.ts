import { column } from '@adonisjs/lucid/orm'
import { booleanColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'

export type ValidityUnit = 'unlimited' | 'year' | 'month' | 'end_of_year' | 'end_of_school_year'

/** « Type de pièce » and how long such a document stays valid. */
export default class DocumentType extends TenantModel {
  @column()
  declare key: string

  @column()
  declare label: string

  @booleanColumn()
  declare reusable: boolean

  /** A person's own paper, such as a health record; others serve the whole household. */
  @booleanColumn()
  declare personBound: boolean

  @column()
  declare validityUnit: ValidityUnit

  @column()
  declare validityCount: number | null
}
