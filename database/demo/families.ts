import type { PostalAddress } from '#kernel/define_teleservice'

export interface DemoPerson {
  title?: 'madam' | 'mister'
  firstName: string
  lastName: string
  birthDate?: string
  sex?: 'female' | 'male'
  email?: string
  mobilePhone?: string
  homePhone?: string
  officePhone?: string
}

export interface DemoFamily {
  login: string
  address: PostalAddress
  adults: DemoPerson[]
  children: DemoPerson[]
  /** An account that an agent has yet to validate. */
  unchecked?: true
}

const town = { postalCode: '14550', city: 'BLAINVILLE' }

export const demoFamilies: DemoFamily[] = [
  {
    login: 'usager.demo',
    address: { streetNumber: '12', streetName: 'RUE DES LILAS', ...town },
    adults: [
      {
        title: 'madam',
        firstName: 'Claire',
        lastName: 'MARTIN',
        birthDate: '1986-03-14',
        email: 'claire.martin@famille.example',
        mobilePhone: '0612345678',
        officePhone: '0231445566',
      },
      {
        title: 'mister',
        firstName: 'Thomas',
        lastName: 'MARTIN',
        birthDate: '1984-11-02',
        email: 'thomas.martin@famille.example',
        mobilePhone: '0687654321',
      },
    ],
    children: [
      { firstName: 'Léa', lastName: 'MARTIN', birthDate: '2018-05-21', sex: 'female' },
      { firstName: 'Hugo', lastName: 'MARTIN', birthDate: '2021-09-08', sex: 'male' },
    ],
  },
  {
    login: 'amina.benali',
    address: { streetNumber: '3', streetName: 'QUAI DE L ORNE', ...town },
    adults: [
      {
        title: 'madam',
        firstName: 'Amina',
        lastName: 'BENALI',
        email: 'amina.benali@famille.example',
        mobilePhone: '0611223344',
      },
    ],
    children: [
      { firstName: 'Yanis', lastName: 'BENALI', birthDate: '2017-01-30', sex: 'male' },
      { firstName: 'Inès', lastName: 'BENALI', birthDate: '2019-12-11', sex: 'female' },
    ],
  },
  {
    login: 'jean.duval',
    address: { streetNumber: '48', streetName: 'ROUTE DE CAEN', ...town },
    adults: [
      {
        title: 'mister',
        firstName: 'Jean',
        lastName: 'DUVAL',
        email: 'jean.duval@famille.example',
        homePhone: '0231778899',
      },
    ],
    children: [{ firstName: 'Élise', lastName: 'DUVAL', birthDate: '2016-07-02', sex: 'female' }],
  },
]
