import type { CategoryProfile } from '#accounts/rights'

/** The password of every demo account; it exists only where APP_MODE is `demo`. */
export const DEMO_PASSWORD = 'Blainville-2026'

export interface DemoAgent {
  login: string
  firstName: string
  lastName: string
  isAdministrator: boolean
  /** On every category; none for the administrator. */
  profile: CategoryProfile | null
}

export const demoAgents: DemoAgent[] = [
  {
    login: 'agent.demo',
    firstName: 'Nadia',
    lastName: 'Lefèvre',
    isAdministrator: false,
    profile: 'write',
  },
  {
    login: 'lecteur.demo',
    firstName: 'Paul',
    lastName: 'Garnier',
    isAdministrator: false,
    profile: 'read',
  },
  {
    login: 'gestionnaire.demo',
    firstName: 'Sophie',
    lastName: 'Marchand',
    isAdministrator: false,
    profile: 'manage',
  },
  {
    login: 'admin.demo',
    firstName: 'Marc',
    lastName: 'Olivier',
    isAdministrator: true,
    profile: null,
  },
]

export interface DemoColleague {
  login: string
  firstName: string
  lastName: string
  /** Keys of the categories in which the colleague changes requests. */
  categories: string[]
}

/** Those who share the work with `agent.demo`, each in a service of the town hall. */
export const demoColleagues: DemoColleague[] = [
  {
    login: 'scolaire.demo',
    firstName: 'Isabelle',
    lastName: 'Roux',
    categories: ['school', 'leisure', 'social'],
  },
  {
    login: 'etat-civil.demo',
    firstName: 'Karim',
    lastName: 'Haddad',
    categories: ['civil_status'],
  },
  {
    login: 'technique.demo',
    firstName: 'Julien',
    lastName: 'Moreau',
    categories: ['technical', 'urban_planning', 'environment'],
  },
]

export const demoAdministrator = { login: 'superadmin.demo', fullName: 'Superadministrateur' }

/** What `npm start` prints. */
export const demoAccountLines = [
  ['usager.demo', 'usager', '/connexion'],
  ['agent.demo', 'agent – Modification', '/backoffice'],
  ['lecteur.demo', 'agent – Consultation', '/backoffice'],
  ['gestionnaire.demo', 'agent – Management', '/backoffice'],
  ['admin.demo', 'administrateur', '/backoffice'],
  ['superadmin.demo', 'superadministrateur', '/provisioning'],
] as const
