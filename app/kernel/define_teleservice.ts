import type { AnswerPath, SomeAnswers } from '#kernel/answer_types'
import type { JsonSchema } from '#kernel/forms/json_schema'
import type { HouseholdDescription, HouseholdEffect } from '#kernel/household_description'
import { completeManifest, type TeleserviceManifest } from '#kernel/teleservice_manifest'
import type { TeleserviceTranslation } from '#kernel/translations/teleservice_translation'
import type { RequestTransition } from '#kernel/transitions'

/**
 * THE CONTRACT of a teleservice: all that the core knows about it. What a town's developer
 * writes in `teleservices/<id>/teleservice.ts` may be shorter: see `TeleserviceManifest`.
 * The kernel knows no model: hooks receive plain readonly views, so a teleservice is
 * tested without a database.
 */
export interface Teleservice<Data extends object = FilingData> {
  /** The folder's name, stable for ever: it is in the database and in URLs. */
  id: string
  /** Raised whenever the schema changes shape; `upgrade` then says how older filings follow. */
  revision: number
  label: string
  summary: string
  /** What the start page announces, e.g. « 5 minutes ». */
  duration: string
  audience?: string
  family: TeleserviceFamily
  /** Must the citizen hold an account? */
  access: 'household' | 'anyone'
  subject: SubjectPolicy
  season: 'required' | 'optional' | 'none'
  form: TeleserviceForm<Data>
  /** Parameter lists and the entries a new town starts from. Synced, never overwritten. */
  lists?: Record<string, ListSeed>
  documents?: DocumentNeed<Data>[]
  /** First values of a new draft, from what the town and the household already know; part of a group is fine. */
  prefill?(context: PrefillContext): SomeAnswers<Data>
  lifecycle?: { [T in RequestTransition]?: TransitionHooks<Data> }
  /** What filing it does to the household account, which its answers describe whole. */
  household?: HouseholdEffect<Data>
  pricing?: Pricing<Data>
  exports?: Record<string, ExportColumn<Data>[]>
  law: SilenceRule
  privacy: PrivacyNotice<Data>
  defaults: { maxProcessingDays: number; alertDaysBefore: number }
  /** `upgrade[2]` turns the data of revision 1 into data of revision 2. */
  upgrade?: Record<number, (previous: FilingData) => FilingData>
  /** Its words in other languages, by BCP 47 tag; read from `translations/<language>.json` beside the manifest. */
  translations?: Readonly<Record<string, TeleserviceTranslation>>
}

export type FilingData = Record<string, unknown>

export const TELESERVICE_FAMILIES = [
  'school',
  'civil_status',
  'elections',
  'culture',
  'leisure',
  'social',
  'environment',
  'urban_planning',
  'security',
  'technical',
  'household',
] as const
export type TeleserviceFamily = (typeof TELESERVICE_FAMILIES)[number]

export interface TeleserviceForm<Data extends object> {
  schema: JsonSchema
  ui?: UiSchema
  steps: FormStep<Data>[]
}

export interface FormStep<Data extends object = FilingData> {
  id: string
  title: string
  fields: Extract<keyof Data, string>[]
  /** `agent`: shown to and filled by agents only. */
  audience?: 'agent'
  /** An optional step may be passed over by the citizen. */
  optional?: boolean
}

/** RJSF `ui:*` options by field name. */
export type UiSchema = Record<string, unknown>

export interface ListSeed {
  label: string
  /** The manual's two display modes: « liste déroulante » and « arbre de cases à cocher ». */
  display: 'dropdown' | 'checkbox_tree'
  entries: ListSeedEntry[]
}

export interface ListSeedEntry {
  key: string
  label: string
  message?: string
  children?: ListSeedEntry[]
}

/** Whom a request is about, who is eligible, how often. Built with `subject.child({…})` and its siblings. */
export interface SubjectPolicy {
  kind: 'none' | 'household' | 'individual' | 'adult' | 'child'
  once?: 'per_season' | 'while_open'
  /** Returns a French sentence saying why this person is not eligible, or nothing. */
  eligible?(person: IndividualView, context: { today: string }): string | undefined
}

type SubjectOptions = Omit<SubjectPolicy, 'kind'>

export const subject = {
  none: (): SubjectPolicy => ({ kind: 'none' }),
  household: (options: SubjectOptions = {}): SubjectPolicy => ({ kind: 'household', ...options }),
  individual: (options: SubjectOptions = {}): SubjectPolicy => ({ kind: 'individual', ...options }),
  adult: (options: SubjectOptions = {}): SubjectPolicy => ({ kind: 'adult', ...options }),
  child: (options: SubjectOptions = {}): SubjectPolicy => ({ kind: 'child', ...options }),
}

export interface DocumentNeed<Data extends object = FilingData> {
  /** Key of a document type of the catalogue (`database/catalogue/document_types.json`). */
  type: string
  required: boolean
  when?(context: { data: Readonly<Partial<Data>> }): boolean
}

export interface TransitionHooks<Data extends object> {
  /** Runs before anything is written and may only refuse, with a field and a French sentence. */
  check?(context: HookContext<Data> & { refuse: Refuse<Data> }): void
  /** Runs inside the transaction and may only amend form data. */
  apply?(context: HookContext<Data>): Partial<Data> | void
  /** A retried, idempotent job after commit. */
  afterwards?(context: HookContext<Data>): Promise<void> | void
}

/** Names the answer that is to be mended, down to the field of a group: `marriage.marriageDate`. */
export type Refuse<Data extends object> = (field: AnswerPath<Data> | null, sentence: string) => void

export interface HookContext<Data extends object> {
  request: RequestView
  data: Readonly<Data>
  requester: IndividualView | null
  subject: IndividualView | null
  authority: AuthorityView
  today: string
}

export interface PrefillContext {
  authority: AuthorityView
  household: HouseholdView | null
  requester: IndividualView | null
  subject: IndividualView | null
  today: string
}

export interface RequestView {
  id: string
  number: number | null
  state: string
  submittedAt: string | null
}

export interface AuthorityView {
  name: string
  displayTitle: string
  postalCode: string
}

export interface HouseholdView {
  number: number
  address: PostalAddress | null
  /** Everybody in it, and who answers for whom; the keys are those of `IndividualView`. */
  family: HouseholdDescription
}

export interface IndividualView {
  id: string
  kind: 'adult' | 'child'
  title: string | null
  firstName: string | null
  lastName: string
  /** ISO day, `2018-05-04`; in the future for a child to be born. */
  birthDate: string | null
  email: string | null
  homePhone: string | null
  mobilePhone: string | null
  officePhone: string | null
}

/** The address block of the manual (domain.md 2.3). */
export interface PostalAddress {
  additionalDeliveryInformation?: string
  additionalGeographicalInformation?: string
  streetNumber?: string
  streetName: string
  placeNameOrService?: string
  postalCode: string
  city: string
  countryName?: string
  /** Codes that an address book gives and nobody types: the town's own, FANTOIR's (formerly Rivoli), INSEE's. */
  streetMatriculation?: string
  streetRivoliCode?: string
  cityInseeCode?: string
}

export interface Pricing<Data extends object> {
  due: 'on_submit' | 'on_validate'
  /** The answers that decide the price. With them, the start page lets anybody simulate it; `quote` must do with these alone. */
  from?: Extract<keyof Data, string>[]
  /**
   * What no schema can say of these answers, alone and purely: whoever simulates hears it before any price. The same function is
   * called by `lifecycle.submit.check`, which no simulation runs: it is handed a whole filing.
   */
  check?(context: { data: Readonly<Data>; today: string; refuse: Refuse<Data> }): void
  /** Pure; integer cents; recomputed by the server, never read from the form. */
  quote(context: { data: Readonly<Data>; today: string }): PriceLine[]
}

export interface PriceLine {
  label: string
  quantity: number
  unitAmount: number
}

export interface ExportColumn<Data extends object> {
  header: string
  value(context: { data: Readonly<Data> }): string | number
}

/** What the silence of the administration means (CRPA art. L231-1 and following); confirmed by the town. */
export interface SilenceRule {
  silence: 'accepts' | 'rejects' | 'none'
  months?: number
  basis?: string
}

export interface PrivacyNotice<Data extends object> {
  purpose: string
  legalBasis: string
  retentionMonths: number
  sensitive?: Extract<keyof Data, string>[]
}

/**
 * Gives a teleservice its types – misspelt fields, transitions and data properties are
 * compile errors – and completes what its author left unsaid.
 *
 * @example
 * export default defineTeleservice<SchoolCanteenRegistration>({ id: 'school_canteen_registration', … })
 */
export function defineTeleservice<Data extends object>(
  manifest: TeleserviceManifest<Data>
): Teleservice<Data> {
  return completeManifest(manifest)
}
