import { DetectDuplicates } from '#households/actions/detect_duplicates'
import type { DemoFamily } from '#database/demo/families'
import type { SeededFamily } from '#database/demo/seed_household'

const town = { postalCode: '14550', city: 'BLAINVILLE' }

/** A family that forgot its account and opened another, and one whose child was entered twice: an agent has them before him any morning. */
export const doubleFamilies: DemoFamily[] = [
  {
    login: 'jean.duval2',
    address: { streetNumber: '48', streetName: 'ROUTE DE CAEN', ...town },
    adults: [
      {
        title: 'mister',
        firstName: 'Jean',
        lastName: 'DUVAL',
        email: 'j.duval@courriel.example',
        homePhone: '0231778899',
        mobilePhone: '0655443322',
      },
    ],
    children: [{ firstName: 'Elise', lastName: 'DUVAL', birthDate: '2016-07-02', sex: 'female' }],
    unchecked: true,
  },
  {
    login: 'maud.lefevre',
    address: { streetNumber: '5', streetName: 'CHEMIN DU LAVOIR', ...town },
    adults: [
      {
        title: 'madam',
        firstName: 'Maud',
        lastName: 'LEFÈVRE',
        email: 'maud.lefevre@famille.example',
        mobilePhone: '0677889900',
      },
    ],
    children: [
      { firstName: 'Noé', lastName: 'LEFÈVRE', birthDate: '2019-04-17', sex: 'male' },
      { firstName: 'Noe', lastName: 'LEFEVRE', birthDate: '2019-04-17' },
    ],
  },
]

/** Compares accounts as they are once they change: the page « Doublons probables » has something to show on the first day. */
export async function findDoubles(families: SeededFamily[]): Promise<void> {
  const names = doubleFamilies.map(({ adults: [head] }) => head.lastName)
  const alike = families.filter(({ head }) => names.includes(head.lastName))
  for (const { household } of alike) {
    await new DetectDuplicates().handle({ householdId: household.id })
  }
}
