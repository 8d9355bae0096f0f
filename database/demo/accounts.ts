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
