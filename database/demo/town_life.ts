import type { DemoFamily } from '#database/demo/families'
import { joinedDocuments, pathTo } from '#database/demo/outcome_paths'
import { outcomeOf, type Outcome } from '#database/demo/outcomes'
import type { DemoRequest, DemoStep } from '#database/demo/requests'
import { demoServices, type DemoService } from '#database/demo/services'

/** Days from the oldest request to the seeding; the last weeks are the busiest. */
const SPAN_DAYS = 140
const RECENT = 1.6
/** The mail is printed before that. */
const LETTERS_WAIT_DAYS = 18
/** In charge of nobody, or not asked to be. */
const DECIDED: readonly Outcome[] = ['notified', 'closed', 'archived', 'rejected', 'cancelled']
const NOTES = [
  'Dossier vu avec la famille au téléphone, tout est clair.',
  'À rapprocher de la demande de l’an dernier.',
  'Le justificatif de domicile est au nom du conjoint, accepté.',
  'Rappeler en fin de matinée.',
]
const CITIZEN_NOTES = [
  'Je suis joignable de préférence après 17 h.',
  'Merci de me prévenir quand c’est prêt, je passerai à la mairie.',
  'Nous venons d’emménager dans la commune.',
]

/**
 * The requests that a town received in the last months, from the oldest: always
 * the same ones, in the states that their age makes plausible.
 *
 * @param first index of the first of these families among the town's
 */
export function townLife(families: DemoFamily[], first: number): DemoRequest[] {
  const filings = demoServices.flatMap((service, order) =>
    Array.from({ length: service.count }, (_, n) => ({
      service,
      n,
      place: (n + (order + 0.5) / demoServices.length) / service.count,
    }))
  )
  filings.sort((one, other) => one.place - other.place)
  return filings.flatMap(({ service, n }, index) => {
    const from = fileFrom(service, n, families)
    if (!from) return []
    const daysAgo = SPAN_DAYS * (1 - (index + 0.5) / filings.length) ** RECENT
    const whose = { ...from, family: from.family + first }
    return [{ ...whose, ...lead(service, n, index, daysAgo), data: from.data }]
  })
}

/** Who files the `n`th request of a service, about whom, and what. Each person once. */
function fileFrom(service: DemoService, n: number, families: DemoFamily[]) {
  const { teleserviceId, subject, withoutAccount } = service
  if (subject === 'child') {
    const children = families.flatMap(({ children: own }, family) =>
      own.map((_, child) => ({ family, child }))
    )
    const chosen = children[(n * 7 + teleserviceId.length) % children.length]
    if (!chosen || n >= children.length) return null
    return { ...chosen, data: service.filing(n, families[chosen.family], true) }
  }
  const family = (n * 7 + teleserviceId.length) % families.length
  if (subject !== 'none' && n >= families.length) return null
  const child = subject === 'any' && n % 2 === 1 && families[family].children.length > 0
  return {
    family,
    ...(child ? { child: 0 } : subject === 'none' ? {} : { adult: 0 }),
    ...(withoutAccount && n % withoutAccount === 0 ? { withoutAccount: true } : {}),
    data: service.filing(n, families[family], child),
  }
}

function lead(service: DemoService, n: number, index: number, daysAgo: number) {
  const drawn = (index * 61 + 17) % 100
  const outcome = outcomeOf(daysAgo, drawn)
  const agent = index % 5 < 2 ? 'agent.demo' : service.colleague
  const joined = joinedDocuments(outcome, service, index)
  return {
    teleserviceId: service.teleserviceId,
    daysAgo,
    hour: 6 + ((index * 5) % 14),
    agent,
    keptDocuments: joined,
    ...(index % 12 === 4 ? { note: CITIZEN_NOTES[index % CITIZEN_NOTES.length] } : {}),
    steps: [
      ...pathTo(outcome, service, n, joined),
      ...words(outcome, service, index, daysAgo),
      ...charge(outcome, service, index),
    ],
  }
}

function words(
  outcome: Outcome,
  { letter }: DemoService,
  index: number,
  daysAgo: number
): DemoStep[] {
  if (outcome === 'archived') return []
  if (outcome === 'validated' && daysAgo < LETTERS_WAIT_DAYS) {
    return [{ contact: 'mail', letter, words: 'Nos services restent à votre disposition.' }]
  }
  if (index % 9 === 2) {
    return [{ contact: 'mobile_phone', words: 'La famille a été prévenue de l’avancement.' }]
  }
  return index % 6 === 1 ? [{ note: NOTES[index % NOTES.length], visibility: 'internal' }] : []
}

/** Most open requests have somebody in charge; a new one seldom. */
function charge(outcome: Outcome, { colleague }: DemoService, index: number): DemoStep[] {
  if (DECIDED.includes(outcome)) return []
  if (outcome === 'pending') return index % 4 === 0 ? [{ inCharge: colleague }] : []
  return index % 5 === 4 ? [] : [{ inCharge: true }]
}
