import type { DemoFamily } from '#database/demo/families'
import { NEIGHBOURS, neighbour } from '#database/demo/neighbours'
import type { DemoRequest } from '#database/demo/requests'

const place = { postalCode: '95000', city: 'VAL-D’EXEMPLE' }

/** The families of the second town; the last of them. */
export function secondTownFamilies(): DemoFamily[] {
  return [NEIGHBOURS - 3, NEIGHBOURS - 2, NEIGHBOURS - 1].map((n) => neighbour(n, place))
}

/** A handful, so that each town is seen to have its own. */
export const secondTownRequests: DemoRequest[] = [
  {
    teleserviceId: 'birth_details',
    family: 0,
    withoutAccount: true,
    daysAgo: 26,
    data: {
      requesterQuality: 'Requester',
      birthLastName: 'TRAORÉ',
      birthFirstNames: 'Fatima',
      birthDate: '1985-04-09',
      birthCity: 'VAL-D’EXEMPLE',
      birthPostalCode: '95',
      format: 'MultilingualExtract',
      copies: 1,
      motive: 'Passport',
    },
    steps: [
      { dataState: 'valid' },
      { transition: 'mark_complete' },
      { transition: 'validate', waiver: 'Pièce d’identité présentée au guichet.' },
      { transition: 'notify' },
    ],
  },
  {
    teleserviceId: 'technical_intervention',
    family: 1,
    daysAgo: 8,
    data: {
      interventionType: ['Banc-publique-cass-'],
      interventionPlace: { streetName: 'RUE DU LAVOIR', ...place },
      interventionDescription: 'Le banc devant le lavoir a perdu son dossier.',
    },
    steps: [{ transition: 'take_up' }, { inCharge: true }],
  },
  {
    teleserviceId: 'electoral_roll_registration',
    family: 2,
    adult: 0,
    daysAgo: 2,
    data: { subjectNationality: 'French', motive: 'NewCityResident', subjectOldCity: '78100' },
    keptDocuments: ['identity_document', 'proof_of_residence'],
  },
  {
    teleserviceId: 'technical_intervention',
    family: 0,
    daysAgo: 1,
    data: {
      interventionType: ['Eclairage-d-fectueux'],
      interventionPlace: { streetNumber: '8', streetName: 'RUE DU MOULIN', ...place },
      interventionDescription: 'La rue n’est plus éclairée entre l’école et le pont.',
    },
  },
]
