import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instantColumn } from '#shared/columns'
import type { Day } from '#shared/days'
import TenantModel from '#authorities/models/tenant_model'

/** How much a message matters: a piece of news, something to know before one comes, something that cannot wait. */
export const MESSAGE_LEVELS = ['info', 'important', 'urgent'] as const
export type MessageLevel = (typeof MESSAGE_LEVELS)[number]

/** Whom a message is for: all, those who are signed in, those who are not (manual, « Messages »). */
export const MESSAGE_AUDIENCES = ['everyone', 'citizens', 'visitors'] as const
export type MessageAudience = (typeof MESSAGE_AUDIENCES)[number]

/** « Message d'information »: what the town tells on the portal's home page, from a day to a day, both included. */
export default class InformationMessage extends TenantModel {
  @column()
  declare level: MessageLevel

  @column()
  declare audience: MessageAudience

  @column()
  declare title: string

  @column()
  declare text: string

  @column()
  declare startsOn: Day

  /** `null`: until it is withdrawn. */
  @column()
  declare endsOn: Day | null

  @instantColumn()
  declare createdAt: DateTime
}
