import type { AuthoritySettings } from '#authorities/settings'

export interface DemoAuthority {
  name: string
  displayTitle: string
  postalCode: string
  adminEmail: string
  hosts: string[]
  settings: Partial<AuthoritySettings>
  schools: { key: string; name: string; address: string }[]
  leisureCentres: { key: string; name: string; address: string }[]
}

/** Two towns on one installation, told apart by host name. */
export const demoAuthorities: DemoAuthority[] = [
  {
    name: 'Ville de Blainville',
    displayTitle: 'Blainville',
    postalCode: '14550',
    adminEmail: 'mairie@blainville.example',
    hosts: ['localhost', '127.0.0.1'],
    settings: {
      accent: '#1f5f8b',
      languages: ['fr', 'en', 'fr-x-falc'],
      contactChannels: [
        'email',
        'mobile_phone',
        'home_phone',
        'office_phone',
        'sms',
        'mail',
        'office',
      ],
      letterFooter:
        'Mairie de Blainville – 1 place de la Mairie, 14550 Blainville – 02 31 00 00 00',
      address: ['Hôtel de ville', '1 place de la Mairie', '14550 Blainville'],
      phone: '02 31 00 00 00',
      openingHours: 'Du lundi au vendredi, de 8 h 30 à 12 h et de 13 h 30 à 17 h',
      welcomeMessage: 'Les inscriptions à la restauration scolaire sont ouvertes.',
    },
    schools: [
      { key: 'jules_ferry', name: 'École élémentaire Jules-Ferry', address: '12 rue des Écoles' },
      {
        key: 'pauline_kergomard',
        name: 'École maternelle Pauline-Kergomard',
        address: '4 rue des Tilleuls',
      },
      {
        key: 'jacques_prevert',
        name: 'Groupe scolaire Jacques-Prévert',
        address: '27 avenue du Canal',
      },
    ],
    leisureCentres: [
      { key: 'les_canaux', name: 'Centre de loisirs Les Canaux', address: '2 quai de l’Orne' },
    ],
  },
  {
    name: 'Ville de Val-d’Exemple',
    displayTitle: 'Val-d’Exemple',
    postalCode: '95000',
    adminEmail: 'mairie@val-d-exemple.example',
    hosts: ['val-d-exemple.localhost'],
    settings: {
      accent: '#7a3b69',
      contactChannels: ['email', 'mail'],
      address: ['Mairie', '3 rue du Lavoir', '95000 Val-d’Exemple'],
      phone: '01 34 00 00 00',
      openingHours: 'Du mardi au samedi, de 9 h à 12 h 30',
      welcomeMessage: '',
    },
    schools: [{ key: 'marie_curie', name: 'École Marie-Curie', address: '8 rue du Moulin' }],
    leisureCentres: [],
  },
]
