import i18nManager from '@adonisjs/i18n/services/main'
import { frenchAddressLines, frenchDay, frenchMoney } from '#shared/french_formats'
import { frenchInstant } from '#shared/french_instants'
import { readInstant } from '#shared/columns'
import type { RecordDocument } from '#letters/pdf/render_record'
import type { DocumentRecord } from '#exchanges/personal_data/document_record'
import type { householdRecord } from '#exchanges/personal_data/household_record'
import type { RequestRecord } from '#exchanges/personal_data/request_record'

type HouseholdRecord = Awaited<ReturnType<typeof householdRecord>>
type Sections = RecordDocument['sections']

/** The same record as `donnees.json`, for people to read. */
export function recordSections(
  { household, account, people, history }: HouseholdRecord,
  documents: DocumentRecord[],
  requests: RequestRecord[]
): Sections {
  return [
    {
      title: `Compte foyer n° ${household.number}`,
      rows: rowsOf({
        'État': word(`household_states.${household.state}`),
        'Adresse': household.address && frenchAddressLines(household.address).join('\n'),
        'Ouvert le': at(household.createdAt),
        'Identifiant': account?.login,
        'Adresse électronique': account?.email,
        'Dernière connexion': at(account?.lastSignedInAt),
      }),
    },
    ...people.map(personSection),
    ...requests.flatMap(requestSections),
    {
      title: 'Documents',
      rows: documents.map(({ label, state, files, createdAt }) => ({
        label,
        value: [
          word(`document_states.${state}`),
          `ajouté le ${at(createdAt)}`,
          ...files.map(({ path }) => path),
        ].join('\n'),
      })),
    },
    {
      title: 'Historique du compte',
      rows: history.map(({ at: instant, by, to }) => ({
        label: at(instant) ?? '',
        value: `${word(`household_states.${to}`)} – ${by}`,
      })),
    },
  ]
}

function personSection(person: HouseholdRecord['people'][number]): Sections[number] {
  const { address, ...others } = person
  const known = others as Record<string, string | null>
  const name = [known.firstName, known.lastName].filter(Boolean).join(' ')
  return {
    title: name,
    rows: rowsOf({
      'Né(e) le': known.birthDate && frenchDay(known.birthDate),
      'Nom d’usage': known.nameOfUse,
      'Adresse': address && frenchAddressLines(address).join('\n'),
      'Adresse électronique': known.email,
      'Téléphone portable': known.mobilePhone,
      'Téléphone fixe': known.homePhone,
      'Téléphone professionnel': known.officePhone,
    }),
  }
}

function requestSections(request: RequestRecord): Sections {
  const title = `Demande n° ${request.number ?? 'brouillon'} – ${request.label}`
  const said = [
    ...request.notes.map(({ at: instant, name, text }) => ({ instant, name, text })),
    ...request.messages.map(({ at: instant, subject, text }) => ({ instant, name: subject, text })),
  ]
  return [
    {
      title,
      rows: [
        ...rowsOf({
          'État': word(`request_states.${request.state}`),
          'Envoyée le': at(request.submittedAt),
          'Personne concernée': request.subject,
          'Motif': request.reason,
        }),
        ...request.steps.flatMap(({ rows }) => rows),
        ...request.payments.map(({ reference, state, amount }) => ({
          label: `Paiement ${reference}`,
          value: `${frenchMoney(amount)} – ${word(`payment_states.${state}`)}`,
        })),
        ...said.map(({ instant, name, text }) => ({
          label: `${at(instant)}, ${name}`,
          value: text,
        })),
      ],
    },
  ]
}

function rowsOf(facts: Record<string, string | null | undefined>) {
  return Object.entries(facts).flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function at(instant: string | null | undefined): string | null {
  const read = instant ? readInstant(instant) : null
  return read && frenchInstant(read)
}

function word(key: string): string {
  return i18nManager.locale('fr').t(key)
}
