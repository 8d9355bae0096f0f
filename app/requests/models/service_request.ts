import { beforeSave, belongsTo, column, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instantColumn, jsonColumn } from '#shared/columns'
import type { ContactChannel } from '#shared/contact_channels'
import type { FilingData, PostalAddress, RequestView } from '#kernel/define_teleservice'
import type { RequestState } from '#kernel/transitions'
import TenantModel from '#authorities/models/tenant_model'
import Season from '#catalogue/models/season'
import Household from '#households/models/household'
import Individual from '#households/models/individual'
import type { DataState } from '#requests/lifecycle'
import RequestDocument from '#requests/models/request_document'
import { debtOf } from '#requests/queries/debt_of'

/** Who files without an account: what the town needs to answer him. */
export interface RequesterContact {
  title: 'madam' | 'mister' | 'organisation'
  lastName: string
  firstName: string
  email: string
  phone: string
  address: PostalAddress
}

/** What a request costs, and whether it may be paid now, follows from these. */
const DECIDE_BALANCE = ['data', 'state', 'submittedAt', 'paidAmount']

/** Une demande. `state` is written by `perform_transition` only. */
export default class ServiceRequest extends TenantModel {
  /** « N° de demande », given at submission. */
  @column()
  declare number: number | null

  @column()
  declare teleserviceId: string

  /** The snapshot of the form that this request was filed on. */
  @column()
  declare formHash: string

  @column()
  declare seasonId: string | null

  @column()
  declare householdId: string | null

  @column()
  declare householdNumber: number | null

  @column()
  declare requesterId: string | null

  @column()
  declare requesterName: string

  @column()
  declare requesterSearch: string

  @column()
  declare requesterEmail: string | null

  @column()
  declare subjectId: string | null

  @column()
  declare subjectName: string | null

  @column()
  declare subjectSearch: string | null

  /** Shared by the drafts that a household fills in and sends together. */
  @column()
  declare batchId: string | null

  @column()
  declare state: RequestState

  @column()
  declare dataState: DataState

  @column()
  declare contactChannel: ContactChannel | null

  /** BCP 47 tag of the language that the citizen filed in; `null` for French. Agents read French all the same. */
  @column()
  declare language: string | null

  @jsonColumn()
  declare data: FilingData

  /** Of a draft: what its answers took from the household's file, which they follow until it is sent. */
  @jsonColumn()
  declare prefilled: FilingData | null

  /** The data as the citizen last sent them: what later changes are compared with. */
  @jsonColumn()
  declare submittedData: FilingData | null

  @jsonColumn()
  declare requesterContact: RequesterContact | null

  /** SHA-256 of the follow-up code of a request without account. */
  @column()
  declare accessCodeHash: string | null

  /** How many codes were given in turn; the last one opens. */
  @column()
  declare accessCodeIssue: number

  /** The request that an agent kept when both asked for the same. */
  @column()
  declare groupedIntoId: string | null

  /** How many lines its history has; written by `record_event` only, like the next. */
  @column()
  declare historyLength: number

  /** The mark of the last line: lines taken out at the end are missed too. */
  @column()
  declare historyHash: string | null

  @column()
  declare lastAgentId: string | null

  @column()
  declare lastAgentName: string | null

  /** « Chargé du dossier »: the agent who answers for the request. */
  @column()
  declare assignedAgentId: string | null

  @column()
  declare assignedAgentName: string | null

  /** The absence that moved the request, until somebody assigns it again. */
  @column()
  declare handoverAbsenceId: string | null

  /** The reason of the last decision, shown to the citizen. */
  @column()
  declare decisionReason: string | null

  /** When the citizen last read the conversation; what came later is new to him. */
  @instantColumn()
  declare citizenReadAt: DateTime | null

  /** When he last wrote, until an agent has answered or says that he has read it. */
  @instantColumn()
  declare citizenWroteAt: DateTime | null
  /** Integer cents received so far for what it costs (debt_of.ts); written by `app/payments` only. */
  @column()
  declare paidAmount: number

  /** Integer cents that may be paid now; null where nothing was written since this is kept. */
  @column()
  declare balanceDue: number | null

  @column()
  declare version: number

  @instantColumn()
  declare createdAt: DateTime

  @instantColumn()
  declare updatedAt: DateTime

  @instantColumn()
  declare submittedAt: DateTime | null

  @instantColumn()
  declare validatedAt: DateTime | null

  /** From this day on, the request is urgent (orange); null once decided. */
  @column()
  declare alertOn: string | null

  /** The day promised for a decision; after it, the request is late (red); null once decided. */
  @column()
  declare dueOn: string | null

  @belongsTo(() => Season)
  declare season: BelongsTo<typeof Season>

  @belongsTo(() => Household)
  declare household: BelongsTo<typeof Household>

  @belongsTo(() => Individual, { foreignKey: 'requesterId' })
  declare requester: BelongsTo<typeof Individual>

  @belongsTo(() => Individual, { foreignKey: 'subjectId' })
  declare subject: BelongsTo<typeof Individual>

  @hasMany(() => RequestDocument, { foreignKey: 'requestId' })
  declare attachments: HasMany<typeof RequestDocument>

  /** So that what a household owes is found by an index, and not by asking each of its requests for its price. */
  @beforeSave()
  static async keepBalance(request: ServiceRequest) {
    if (!DECIDE_BALANCE.some((name) => Object.hasOwn(request.$dirty, name))) return
    request.balanceDue = await balanceOf(request)
  }

  toView(): RequestView {
    return {
      id: this.id,
      number: this.number,
      state: this.state,
      submittedAt: this.submittedAt?.toISO() ?? null,
    }
  }
}

/** A tariff that fails on what was answered stops nobody's work: what is owed is then asked for again when it is shown. */
async function balanceOf(request: ServiceRequest): Promise<number | null> {
  try {
    const debt = await debtOf(request)
    return debt?.isDue ? debt.balance : 0
  } catch {
    return null
  }
}
