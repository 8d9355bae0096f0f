import { BaseModel } from '@adonisjs/lucid/orm'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type TenantModel from '#authorities/models/tenant_model'
import { offIndex } from '#authorities/queries/off_index'
import { currentAuthorityId } from '#authorities/tenancy'

/**
 * The town's rows with these identifiers. With three or more, SQLite would rather read
 * all that the town has than look each of them up.
 */
export function rowsAmong<Model extends typeof TenantModel>(
  model: Model,
  ids: readonly string[],
  trx?: TransactionClientContract
): ModelQueryBuilderContract<Model, InstanceType<Model>> {
  const rows = BaseModel.query.call(model, { client: trx }) as unknown as ModelQueryBuilderContract<
    Model,
    InstanceType<Model>
  >
  return rows
    .whereRaw(`${offIndex(`${model.table}.authority_id`)} = ?`, [currentAuthorityId()])
    .whereIn(`${model.table}.id`, [...ids])
}
