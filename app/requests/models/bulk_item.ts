import { belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { jsonColumn } from '#shared/columns'
import type { RequestState } from '#kernel/transitions'
import TenantModel from '#authorities/models/tenant_model'
import type { AskedShare } from '#requests/bulk_completion'
import ServiceRequest from '#requests/models/service_request'

/** `changed` with a refusal: it was to be undone, and could not. */
export const BULK_OUTCOMES = ['planned', 'refused', 'changed', 'undone'] as const
export type BulkOutcome = (typeof BULK_OUTCOMES)[number]

/** A request in a bulk operation, and what became of it. */
export default class BulkItem extends TenantModel {
  @column()
  declare operationId: string

  @column()
  declare requestId: string

  /** Its place in the list that the agent saw. */
  @column()
  declare position: number

  /** The version of the request that the preview was made on. */
  @column()
  declare version: number

  @column()
  declare fromState: RequestState

  @column()
  declare outcome: BulkOutcome

  /** Why the request could not be changed, or changed back. */
  @column()
  declare refusal: string | null

  /** Its share of what is asked for with « incomplet », as it was previewed. */
  @jsonColumn()
  declare asked: AskedShare | null

  /** The line of history that the change wrote. */
  @column()
  declare eventId: string | null

  /** What the change replaced on the row of the request, by attribute, as the database keeps it. */
  @jsonColumn()
  declare former: Record<string, unknown> | null

  @belongsTo(() => ServiceRequest, { foreignKey: 'requestId' })
  declare request: BelongsTo<typeof ServiceRequest>
}
