import { BaseModel, beforeCreate, beforeFetch, column } from '@adonisjs/lucid/orm'
import type {
  LucidModel,
  ModelAdapterOptions,
  ModelQueryBuilderContract,
} from '@adonisjs/lucid/types/model'
import { v7 as uuidv7 } from 'uuid'
import { currentAuthorityId } from '#authorities/tenancy'

/**
 * Base of every tenant-owned model. Each query, update and delete made through
 * the model carries the authority being served; outside of one, it throws.
 */
export default class TenantModel extends BaseModel {
  static override selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare id: string

  @column()
  declare authorityId: string

  @beforeCreate()
  static assignIdentity(row: TenantModel) {
    row.id ??= uuidv7()
    row.authorityId ??= currentAuthorityId()
  }

  /** What is related to a row is its authority's too; named, it is found by the index that begins with it. */
  @beforeFetch()
  static scopeRelated(query: ModelQueryBuilderContract<typeof TenantModel>) {
    if (!('isRelatedPreloadQuery' in query)) return
    query.where(`${query.model.table}.authority_id`, currentAuthorityId())
  }

  static override query<T extends LucidModel, Result = InstanceType<T>>(
    this: T,
    options?: ModelAdapterOptions
  ): ModelQueryBuilderContract<T, Result> {
    const query = super.query.call(this, options) as unknown as ModelQueryBuilderContract<T, Result>
    return query.where(`${this.table}.authority_id`, currentAuthorityId())
  }
}
