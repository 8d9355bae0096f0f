import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import TenantModel from '#authorities/models/tenant_model'
import type { RequestCriteria } from '#requests/queries/request_criteria'

/** A search that an agent keeps under a name, for himself alone. */
export default class SavedView extends TenantModel {
  @column()
  declare agentId: string

  @column()
  declare name: string

  /** The name as it is compared: « Retards » and « retards » are one. */
  @column()
  declare nameKey: string

  @jsonColumn()
  declare criteria: RequestCriteria

  @instantColumn()
  declare createdAt: DateTime

  /** Gives the view its name, with what it is compared by. */
  bear(name: string): this {
    this.name = name.trim().replace(/\s+/g, ' ')
    this.nameKey = nameKeyOf(this.name)
    return this
  }
}

export function nameKeyOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase()
}
