import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import type { HouseholdState, HouseholdStatus } from '#households/lifecycle'

/** An agent's decision on the state or on the status; what the family changed, which puts the state back to « en cours ». */
export const HOUSEHOLD_EVENT_KINDS = [
  'state_changed',
  'status_changed',
  'information_changed',
] as const
export type HouseholdEventKind = (typeof HOUSEHOLD_EVENT_KINDS)[number]

/** One line of an account's history. Append-only, written in the transaction of what it tells. */
export default class HouseholdEvent extends TenantModel {
  @column()
  declare householdId: string

  @column()
  declare kind: HouseholdEventKind

  @column()
  declare fromValue: HouseholdState | HouseholdStatus

  @column()
  declare toValue: HouseholdState | HouseholdStatus

  /** Read by agents only. */
  @column()
  declare reason: string | null

  @column()
  declare actorKind: 'agent' | 'citizen'

  @column()
  declare actorId: string | null

  @column()
  declare actorName: string

  @instantColumn()
  declare createdAt: DateTime
}
