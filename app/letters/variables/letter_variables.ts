import { CIVIL_ZONE } from '#shared/clock'
import { frenchLongDay } from '#shared/french_formats'
import type { DateTime } from 'luxon'
import type { LetterContext } from '#letters/variables/letter_context'
import type { ValueOf } from '#letters/variables/substitute_variables'

export type LetterVariableGroup = 'Téléservice' | 'Compte' | 'Demandeur' | 'Sujet' | 'Divers'

export interface LetterVariable {
  /** Written `#{NAME}` in a template. */
  name: string
  group: LetterVariableGroup
  label: string
  value(context: LetterContext): string | number | null | undefined
}

/**
 * The variables of the manual's letters (domain.md 2.11), in the order of the
 * editor's list. The secret question and its answer do not exist here
 * (architecture, decision 11).
 */
export const LETTER_VARIABLES: readonly LetterVariable[] = [
  ...group('Téléservice', {
    RQ_ID: ['Numéro de la demande', ({ request }) => request.number],
    RQ_TP_LABEL: ['Nom du téléservice', ({ request }) => request.label],
    RQ_CDATE: [
      'Date de création',
      ({ request, authority }) => day(request.createdAt, authority.zone),
    ],
    RQ_DVAL: [
      'Date de validation',
      ({ request, authority }) => day(request.validatedAt, authority.zone),
    ],
    RQ_OBSERV: ['Message saisi par l’agent', ({ request }) => request.observation],
    RQ_CAT: ['Catégorie', ({ request }) => request.category?.name],
    RQ_CAT_EMAIL: [
      'Adresse électronique de la catégorie',
      ({ request }) => request.category?.email,
    ],
  }),
  ...group('Compte', {
    HF_ID: ['Numéro du compte', ({ household }) => household?.number],
    HF_ADDRESS_ADI: ['Complément d’adresse', address('additionalDeliveryInformation')],
    HF_ADDRESS_AGI: ['Bâtiment, résidence', address('additionalGeographicalInformation')],
    HF_ADDRESS_SNUM: ['Numéro de voie', address('streetNumber')],
    HF_ADDRESS_SNAME: ['Nom de la voie', address('streetName')],
    HF_ADDRESS_PNS: ['Lieu-dit ou service', address('placeNameOrService')],
    HF_ADDRESS_ZIP: ['Code postal', address('postalCode')],
    HF_ADDRESS_TOWN: ['Ville', address('city')],
    HF_ADDRESS_CN: ['Pays', address('countryName')],
  }),
  ...group('Demandeur', {
    RR_TITLE: ['Civilité du demandeur', ({ requester }) => requester?.title],
    RR_FNAME: ['Prénom du demandeur', ({ requester }) => requester?.firstName],
    RR_LNAME: ['Nom du demandeur', ({ requester }) => requester?.lastName],
    RR_LOGIN: ['Identifiant du demandeur', ({ requester }) => requester?.login],
  }),
  ...group('Sujet', {
    SU_TITLE: ['Civilité du sujet', ({ subject }) => subject?.title],
    SU_FNAME: ['Prénom du sujet', ({ subject }) => subject?.firstName],
    SU_LNAME: ['Nom du sujet', ({ subject }) => subject?.lastName],
  }),
  ...group('Divers', {
    DATE: ['Date du jour', ({ today }) => frenchLongDay(today)],
    AUTHORITY_NAME: ['Nom de la collectivité', ({ authority }) => authority.name],
    LAST_AGENT_NAME: ['Nom du dernier agent intervenu', ({ lastAgent }) => lastAgent?.name],
    LAST_AGENT_EMAIL: ['Adresse électronique de cet agent', ({ lastAgent }) => lastAgent?.email],
    MOC: ['Moyen de contact', ({ contactChannel }) => contactChannel],
  }),
]

export const LETTER_VARIABLE_NAMES = LETTER_VARIABLES.map(({ name }) => name)

/** What each variable says in this letter. */
export function letterValues(context: LetterContext): ValueOf {
  return (name) => LETTER_VARIABLES.find((variable) => variable.name === name)?.value(context)
}

type Entry = [label: string, value: LetterVariable['value']]

function group(label: LetterVariableGroup, entries: Record<string, Entry>): LetterVariable[] {
  return Object.entries(entries).map(([name, [text, value]]) => ({
    name,
    group: label,
    label: text,
    value,
  }))
}

function address(part: keyof NonNullable<NonNullable<LetterContext['household']>['address']>) {
  return ({ household }: LetterContext) => household?.address?.[part]
}

function day(instant: DateTime | null, zone = CIVIL_ZONE): string | null {
  return instant && frenchLongDay(instant.setZone(zone).toISODate() ?? '')
}
