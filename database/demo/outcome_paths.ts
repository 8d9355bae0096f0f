import type { Outcome } from '#database/demo/outcomes'
import type { DemoStep } from '#database/demo/requests'
import type { DemoService } from '#database/demo/services'

const REFUSALS = [
  'La personne concernée n’habite pas la commune.',
  'Votre demande relève d’une autre administration, à laquelle vous devez l’adresser.',
  'Une demande identique a déjà été traitée.',
]
/** States reached because something was missing. */
const LACKING: readonly Outcome[] = ['incomplete', 'rectified']

/** The documents that came with a request: some families bring them to the counter, and some forget the first. */
export function joinedDocuments(
  outcome: Outcome,
  { documents }: DemoService,
  index: number
): string[] {
  if (LACKING.includes(outcome)) return documents.slice(1)
  return index % 4 === 3 ? [] : documents
}

/** What agents and citizen did until the request was in this state. */
export function pathTo(
  outcome: Outcome,
  service: DemoService,
  n: number,
  joined: string[]
): DemoStep[] {
  switch (outcome) {
    case 'pending':
      return []
    case 'in_progress':
      return [{ transition: 'take_up' }]
    case 'incomplete':
      return [{ transition: 'take_up' }, askAgain(service)]
    case 'rectified':
      return [
        { transition: 'take_up' },
        askAgain(service),
        {
          transition: 'rectify',
          citizen: true,
          answer: 'Je passerai à la mairie demain matin avec ce que vous demandez.',
        },
      ]
    case 'complete':
      return completion(service, n, joined)
    case 'validated':
      return validation(service, n, joined)
    case 'notified':
      return [...validation(service, n, joined), { transition: 'notify' }]
    case 'closed':
      return [...validation(service, n, joined), { transition: 'notify' }, { transition: 'close' }]
    case 'archived':
      return [
        ...validation(service, n, joined),
        { transition: 'notify' },
        { transition: 'close' },
        { transition: 'archive' },
      ]
    case 'rejected':
      return [
        { transition: 'take_up' },
        { transition: 'reject', reason: REFUSALS[n % REFUSALS.length] },
      ]
    case 'cancelled':
      return [{ transition: 'cancel', citizen: true }]
  }
}

function askAgain({ documents: [type] }: DemoService): DemoStep {
  return type
    ? {
        transition: 'mark_incomplete',
        reason: 'Il manque une pièce à votre demande.',
        asked: [{ kind: 'document', key: type, sentence: 'Nous n’avons pas reçu ce document.' }],
      }
    : {
        transition: 'mark_incomplete',
        reason: 'Nos équipes n’ont pas trouvé le lieu que vous indiquez.',
        asked: [
          {
            kind: 'field',
            key: 'interventionDescription',
            sentence: 'Merci de préciser l’endroit exact.',
          },
        ],
      }
}

function completion({ processed }: DemoService, n: number, joined: string[]): DemoStep[] {
  return [
    ...(processed ? [{ data: processed(n) }] : []),
    ...(joined.length > 0 ? [{ documents: 'validated' as const }] : []),
    { dataState: 'valid' },
    { transition: 'mark_complete' },
  ]
}

function validation(service: DemoService, n: number, joined: string[]): DemoStep[] {
  const atCounter = joined.length < service.documents.length
  return [
    ...completion(service, n, joined),
    {
      transition: 'validate',
      ...(atCounter ? { waiver: 'Pièces présentées au guichet.' } : {}),
    },
  ]
}
