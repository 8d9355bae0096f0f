import { today } from '#shared/clock'
import { addDays } from '#shared/days'
import type { FilingData } from '#kernel/define_teleservice'
import type { DemoRequest, DemoStep } from '#database/demo/requests'

const place = (streetNumber: string, streetName: string) => ({
  streetNumber,
  streetName,
  postalCode: '14550',
  city: 'BLAINVILLE',
})

/** An occupation of so many days that begins so many days from now. */
const from = (start: number, days: number): FilingData => ({
  startDate: addDays(today(), start),
  endDate: addDays(today(), start + days - 1),
})

const accepted = (orderNumber: string): DemoStep[] => [
  { transition: 'take_up' },
  { inCharge: true },
  {
    data: {
      orderNumber,
      conditions: 'Laisser aux piétons un passage de 1,40 m. Signaler l’installation la nuit.',
    },
  },
  { documents: 'validated' },
  { dataState: 'valid' },
  { transition: 'mark_complete' },
  { transition: 'validate' },
]

const occupation = {
  teleserviceId: 'public_space_occupation',
  agent: 'technique.demo',
} satisfies Partial<DemoRequest>

/** What families and shops ask to put on the street: some have paid, and some are yet to. */
export const occupationRequests: DemoRequest[] = [
  {
    ...occupation,
    family: 0,
    daysAgo: 96,
    hour: 9,
    data: {
      applicantKind: 'Person',
      place: place('12', 'RUE DES LILAS'),
      reason: 'Déménagement : deux places de stationnement devant l’immeuble',
      ...from(-74, 2),
      equipment: [{ kind: 'Parking', quantity: 2, surface: 5 }],
      totalSurface: 10,
    },
    steps: [
      ...accepted('2026-118'),
      { paid: 'internet', citizen: true },
      { transition: 'notify' },
      { transition: 'close' },
    ],
  },
  {
    ...occupation,
    family: 2,
    daysAgo: 27,
    hour: 14,
    data: {
      applicantKind: 'Person',
      place: place('48', 'ROUTE DE CAEN'),
      reason: 'Ravalement de la façade sur rue',
      ...from(6, 21),
      equipment: [
        { kind: 'Scaffolding', quantity: 1, surface: 14.5 },
        { kind: 'Hoarding', quantity: 2, surface: 3 },
      ],
      totalSurface: 24,
    },
    keptDocuments: ['land_location_plan'],
    steps: [...accepted('2026-163'), { paid: 'cheque' }, { transition: 'notify' }],
  },
  {
    ...occupation,
    family: 0,
    daysAgo: 12,
    hour: 18,
    data: {
      applicantKind: 'Person',
      place: place('12', 'RUE DES LILAS'),
      reason: 'Une benne pour les gravats de la salle de bains',
      ...from(9, 3),
      equipment: [{ kind: 'Skip', quantity: 1, surface: 7.5 }],
      totalSurface: 8,
    },
    note: 'La benne est livrée le premier jour à 8 heures.',
    steps: accepted('2026-171'),
  },
  {
    ...occupation,
    family: 1,
    daysAgo: 5,
    hour: 10,
    data: {
      applicantKind: 'Business',
      businessName: 'Les Fleurs du Quai',
      siret: '73282932000074',
      businessAddress: place('5', 'QUAI DE L ORNE'),
      place: place('5', 'QUAI DE L ORNE'),
      reason: 'Terrasse du salon de thé et présentoirs à fleurs, de mars à octobre',
      ...from(97, 240),
      equipment: [
        { kind: 'Terrace', quantity: 1, surface: 18 },
        { kind: 'Display', quantity: 3, surface: 0.8 },
      ],
      totalSurface: 22,
    },
    keptDocuments: ['land_location_plan'],
    steps: [
      { transition: 'take_up' },
      { documents: 'validated' },
      { dataState: 'valid' },
      { transition: 'mark_complete' },
    ],
  },
  {
    ...occupation,
    family: 2,
    daysAgo: 1,
    data: {
      applicantKind: 'Person',
      place: place('48', 'ROUTE DE CAEN'),
      reason: 'Une benne pour débarrasser le grenier',
      ...from(16, 2),
      equipment: [{ kind: 'Skip', quantity: 1, surface: 6 }],
      totalSurface: 6,
    },
  },
]
