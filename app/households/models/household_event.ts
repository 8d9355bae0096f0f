import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import type { PostalAddress } from '#kernel/define_teleservice'
import type { FactChange } from '#households/family_facts'
import type { HouseholdState, HouseholdStatus } from '#households/lifecycle'
import type { MergedField, MergedValue } from '#households/merged_fields'

/**
 * An agent's decision on the state or on the status; what the family changed, which puts the state back to « en cours »;
 * such a change taken back with the request that made it; how the account began at the counter, and which one it was
 * merged with.
 */
export const HOUSEHOLD_EVENT_KINDS = [
  'state_changed',
  'status_changed',
  'information_changed',
  'changes_undone',
  'opened_by_request',
  'opened_at_counter',
  'access_given',
  'merged_into',
  'merged_from',
  'people_merged',
  'duplicate_ignored',
  'people_told_apart',
  'closed_by_family',
] as const
export type HouseholdEventKind = (typeof HOUSEHOLD_EVENT_KINDS)[number]

export interface HouseholdEventDetails {
  /** « N° de compte foyer » of the other account. */
  number?: number
  /** Who came along, and whom he turned out to be. */
  people?: { name: string; as: string | null }[]
  /** Two people who look alike and are not the same. */
  different?: string[]
  /** What was taken from the sheet that is no more. */
  values?: { person: string; field: MergedField; from: MergedValue; to: MergedValue }[]
  /** The address before, when the other account's was taken. */
  address?: PostalAddress | null
  /** Numbers of the requests that moved, drafts aside. */
  requests?: number[]
  documents?: number
  /** What became of the credentials of the account that is no more. */
  signIn?: { login: string; fate: 'closed' | 'moved' }
  /** How an access was handed over. */
  by?: 'mail' | 'sheet'
}

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

  /** The request that changed the account, or whose decision did. */
  @column()
  declare requestId: string | null

  /** What a request changed, fact by fact: it can be taken back. */
  @jsonColumn()
  declare changes: FactChange[] | null

  /** What the line says beside: the other account of a merge and what moved, how an access was handed over. */
  @jsonColumn()
  declare details: HouseholdEventDetails | null

  @column()
  declare actorKind: 'agent' | 'citizen'

  @column()
  declare actorId: string | null

  @column()
  declare actorName: string

  @instantColumn()
  declare createdAt: DateTime
}
