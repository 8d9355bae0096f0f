import { today } from '#shared/clock'
import { addDays } from '#shared/days'
import type { FilingData } from '#kernel/define_teleservice'
import type { DemoRequest } from '#database/demo/requests'

const town = { postalCode: '14550', city: 'BLAINVILLE' }

const adult = (key: string, firstName: string, lastName: string, more: FilingData) => ({
  key,
  title: 'Madam',
  firstName,
  lastName,
  familyStatus: 'Single',
  sameAddress: true,
  email: `${firstName.toLowerCase()}.${lastName.toLowerCase()}@famille.example`,
  mobilePhone: '0644556677',
  ...more,
})

type People = Record<string, unknown>[]

/** Families that open their account in one request, or say in one what changed in theirs. */
export const accountRequests: DemoRequest[] = [
  {
    teleserviceId: 'home_folder_modification',
    family: 2,
    daysAgo: 31,
    data: {},
    answers: ({ adults, address }) => ({
      adults: (adults as People).map((person) => ({ ...person, familyStatus: 'Widow' })),
      address: { ...(address as FilingData), streetNumber: '480' },
    }),
    steps: [
      { transition: 'take_up' },
      {
        transition: 'reject',
        reason: 'Le 480 route de Caen n’existe pas. Merci de vérifier votre adresse.',
      },
    ],
  },
  {
    teleserviceId: 'vo_card',
    family: 0,
    withoutAccount: true,
    daysAgo: 13,
    data: {
      address: { streetNumber: '7', streetName: 'IMPASSE DU MOULIN', ...town },
      adults: [
        adult('sarah', 'Sarah', 'LAMBERT', { familyStatus: 'PACS' }),
        adult('marie', 'Marie', 'COLIN', { familyStatus: 'PACS' }),
      ],
      children: [
        {
          key: 'jules',
          born: true,
          lastName: 'LAMBERT',
          firstName: 'Jules',
          birthDate: '2020-04-18',
          sex: 'Male',
          responsibles: [
            { adult: 'sarah', role: 'mother' },
            { adult: 'marie', role: 'mother' },
          ],
        },
      ],
      head: 'sarah',
    },
    steps: [{ dataState: 'valid' }, { transition: 'mark_complete' }, { transition: 'validate' }],
  },
  {
    teleserviceId: 'home_folder_modification',
    family: 1,
    daysAgo: 2,
    data: {},
    note: 'Le père des enfants n’habite pas avec nous, mais vient les chercher à l’école.',
    answers: ({ adults, children, head }) => ({
      adults: (adults as People).map((person) => ({ ...person, familyStatus: 'Separated' })),
      outsideAdults: [
        adult('karim', 'Karim', 'BENALI', {
          title: 'Mister',
          familyStatus: 'Separated',
          address: {
            streetNumber: '21',
            streetName: 'RUE SAINT-PIERRE',
            postalCode: '14000',
            city: 'CAEN',
          },
        }),
      ],
      children: (children as People).map((child) => ({
        ...child,
        responsibles: [
          { adult: head, role: 'mother' },
          { adult: 'karim', role: 'father' },
        ],
      })),
    }),
    steps: [{ transition: 'take_up' }],
  },
  {
    teleserviceId: 'vo_card',
    family: 0,
    withoutAccount: true,
    daysAgo: 0.8,
    data: {},
    answers: () => ({
      address: { streetNumber: '15', streetName: 'RUE DE LA GARE', ...town },
      adults: [adult('lucie', 'Lucie', 'PERRIN', { familyStatus: 'Single' })],
      children: [
        {
          key: 'bebe',
          born: false,
          lastName: 'PERRIN',
          birthDate: addDays(today(), 70),
          responsibles: [{ adult: 'lucie', role: 'mother' }],
        },
      ],
      head: 'lucie',
    }),
  },
]
