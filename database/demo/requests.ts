import type { FilingData } from '#kernel/define_teleservice'
import type { RequestTransition } from '#kernel/transitions'
import type { DeskMode } from '#payments/lifecycle'
import type { AskedItem } from '#requests/completion'

export type DemoStep =
  | {
      transition: RequestTransition
      reason?: string
      waiver?: string
      asked?: AskedItem[]
      /** By the citizen, with these words when something that was asked for is left. */
      citizen?: true
      answer?: string
    }
  /** An agent's verdict on every document that came with the request. */
  | { documents: 'validated' }
  | { dataState: 'valid' | 'invalid' }
  | { data: FilingData }
  /** The agent is in charge of the request, or the colleague whose login is given. */
  | { inCharge: true | string }
  /** What the request costs, to an agent at the town hall or by the citizen at the bank. */
  | { paid: DeskMode }
  | { paid: 'internet'; citizen: true }
  | { note: string; visibility: 'internal' | 'public' }
  /** A letter by its short label, or words said by telephone. */
  | { contact: 'mail' | 'mobile_phone'; letter?: string; words: string }

export interface DemoRequest {
  teleserviceId: string
  /** Index in the town's families, and of the child – or the adult – whom the request is about among the family's. */
  family: number
  child?: number
  adult?: number
  /** Filed without account: the family is only asked for its name and address. */
  withoutAccount?: boolean
  daysAgo: number
  /** The hour of filing in UTC; the hour of the day of the seeding otherwise. */
  hour?: number
  /** Who leads it, by login; `agent.demo` otherwise. */
  agent?: string
  data: FilingData
  /** Made of what the draft is prefilled with. */
  answers?: (known: FilingData) => FilingData
  note?: string
  draftOnly?: boolean
  /** Types of documents that the household keeps, and joins. */
  keptDocuments?: string[]
  /** Supporting documents attached at filing, by type: title and lines of the sample sheet. */
  documents?: Record<string, { title: string; lines: string[] }>
  steps?: DemoStep[]
}

const canteen = (diet: string, days: string[], more: FilingData = {}): FilingData => ({
  urgencyPhone: '0612345678',
  foodDiet: [diet],
  canteenAttendingDays: days,
  foodAllergy: false,
  hospitalizationPermission: true,
  rulesAndRegulationsAcceptance: true,
  ...more,
})

const place = (streetNumber: string, streetName: string) => ({
  streetNumber,
  streetName,
  postalCode: '14550',
  city: 'BLAINVILLE',
})

/** Requests in the states that a town hall finds on an ordinary morning. */
export const demoRequests: DemoRequest[] = [
  {
    teleserviceId: 'technical_intervention',
    family: 1,
    daysAgo: 24,
    data: {
      interventionType: ['Nid-de-poule'],
      interventionPlace: place('3', 'QUAI DE L ORNE'),
      interventionDescription:
        'Un trou de vingt centimètres devant le numéro 3, dangereux pour les cyclistes.',
    },
    steps: [
      { transition: 'take_up' },
      { inCharge: true },
      {
        contact: 'mobile_phone',
        words: 'Le trou est balisé ; la réparation est prévue la semaine prochaine.',
      },
    ],
  },
  {
    teleserviceId: 'school_canteen_registration',
    family: 2,
    child: 0,
    daysAgo: 20,
    data: canteen('NoPork', ['Monday', 'Tuesday', 'Thursday', 'Friday']),
    steps: [
      { data: { school: 'jules_ferry', section: 'CE2' } },
      { dataState: 'valid' },
      { transition: 'mark_complete' },
      { transition: 'validate', waiver: 'Pièces présentées au guichet le jour de la demande.' },
      {
        contact: 'mail',
        letter: 'Acceptation',
        words: 'La carte de restaurant scolaire est à retirer à l’accueil de la mairie.',
      },
    ],
  },
  {
    teleserviceId: 'school_canteen_registration',
    family: 1,
    child: 1,
    daysAgo: 11,
    data: canteen('Standard', ['Tuesday', 'Thursday'], {
      foodAllergy: true,
      whichFoodAllergy: 'Arachide',
      doctorName: 'Dr Lemoine',
      doctorPhone: '0231334455',
    }),
    note: 'Inès mange à la cantine seulement les jours où je travaille.',
    steps: [
      { note: 'PAI à demander au médecin scolaire avant la rentrée.', visibility: 'internal' },
      {
        transition: 'mark_incomplete',
        reason:
          'Merci de joindre le carnet de santé de votre enfant et l’attestation d’assurance scolaire.',
        asked: [
          {
            kind: 'field',
            key: 'doctorPhone',
            sentence: 'Le numéro que vous avez donné ne répond pas.',
          },
          { kind: 'document', key: 'health_record_book', sentence: 'Les pages des vaccinations.' },
          { kind: 'document', key: 'school_insurance', sentence: 'Pour l’année scolaire à venir.' },
        ],
      },
    ],
  },
  {
    teleserviceId: 'birth_details',
    family: 2,
    daysAgo: 9,
    data: {
      requesterQuality: 'Requester',
      birthLastName: 'DUVAL',
      birthFirstNames: 'Jean, Louis',
      birthDate: '1979-02-17',
      birthCity: 'BLAINVILLE',
      birthPostalCode: '14',
      format: 'ExtractWithoutRelationship',
      copies: 2,
      motive: 'Passport',
    },
    documents: {
      identity_document: {
        title: 'Carte nationale d’identité',
        lines: [
          'Nom : DUVAL',
          'Prénoms : Jean, Louis',
          'Né le 17/02/1979 à BLAINVILLE',
          'Valable jusqu’au 02/06/2031',
        ],
      },
    },
  },
  {
    teleserviceId: 'technical_intervention',
    family: 0,
    daysAgo: 3,
    data: {
      interventionType: ['Eclairage-d-fectueux'],
      interventionPlace: place('14', 'RUE DES LILAS'),
      interventionDescription:
        'Le lampadaire clignote depuis une semaine et s’éteint après minuit.',
    },
  },
  {
    teleserviceId: 'school_canteen_registration',
    family: 1,
    child: 0,
    daysAgo: 2,
    data: canteen('NoPork', ['Monday', 'Tuesday', 'Thursday', 'Friday']),
    documents: {
      family_record_book: {
        title: 'Livret de famille',
        lines: [
          'Mère : BENALI Amina',
          'Enfant : BENALI Yanis, né le 30/01/2017',
          'Enfant : BENALI Inès, née le 11/12/2019',
        ],
      },
      proof_of_residence: {
        title: 'Facture d’électricité',
        lines: [
          'Mme Amina BENALI',
          '3 quai de l’Orne',
          '14550 BLAINVILLE',
          'Facture du 04/11/2026',
        ],
      },
    },
  },
  {
    teleserviceId: 'school_canteen_registration',
    family: 0,
    child: 1,
    daysAgo: 1,
    draftOnly: true,
    data: { urgencyPhone: '0612345678', foodDiet: ['Standard'] },
  },
  {
    teleserviceId: 'school_canteen_registration',
    family: 0,
    child: 0,
    daysAgo: 64,
    data: canteen('Standard', ['Monday', 'Tuesday', 'Thursday', 'Friday']),
    keptDocuments: ['family_record_book', 'proof_of_residence', 'school_insurance'],
    agent: 'scolaire.demo',
    steps: [
      { data: { school: 'jules_ferry', section: 'CE2' } },
      { documents: 'validated' },
      { dataState: 'valid' },
      { transition: 'mark_complete' },
      { transition: 'validate' },
      { transition: 'notify' },
      { transition: 'close' },
    ],
  },
  {
    teleserviceId: 'library_registration',
    family: 0,
    adult: 0,
    daysAgo: 6,
    data: { subscription: ['Familial'], rulesAndRegulationsAcceptance: true },
    agent: 'scolaire.demo',
    steps: [
      {
        transition: 'mark_incomplete',
        reason: 'Il manque votre pièce d’identité.',
        asked: [
          {
            kind: 'document',
            key: 'identity_document',
            sentence: 'Recto et verso, en cours de validité.',
          },
        ],
      },
    ],
  },
]
