import type { ContactChannel } from '#shared/contact_channels'

/** Who works in the back office, as its menu calls them. */
export const AGENT_PROFILES = ['agent', 'manager', 'administrator'] as const
export type AgentProfile = (typeof AGENT_PROFILES)[number]

/** What an administrator sets for the whole town (manual, « Configurer les téléservices »). */
export interface AuthoritySettings {
  /** Days a draft is kept, and days before its deletion when the citizen is warned. */
  draftDays: number
  draftWarningDays: number
  /** Days before the end of its validity when a household is reminded to replace a document. */
  documentReminderDays: number
  lockMinutes: number
  contactChannels: ContactChannel[]
  /** BCP 47 tags of the languages that citizens may choose; French is among them whatever it says. */
  languages: string[]
  digitalDocuments: boolean
  /** Opening a pending request moves it to « en traitement ». */
  takeUpOnFirstEdit: boolean
  /** Mails to a category's addresses when requests become urgent or late: counts only, or each request. */
  deadlineAlerts: 'off' | 'simple' | 'detailed'
  /** Mails to a category's addresses when new requests wait. */
  newRequestMails: boolean
  maxProcessingDays: number
  alertDaysBefore: number
  /** Days that a citizen is left to complete his request, unless the agent says otherwise. */
  completionDays: number
  /** Whose agents prove more than a password when they sign in; `agent` is everybody. From that day on, or at once without one. */
  secondFactorProfiles: AgentProfile[]
  secondFactorFrom: string | null
  /** SIRET whose professionals may sign in by a professional identity; whoever has an agent's account when it is empty. */
  agentSirets: string[]
  maxUploadMegabytes: number
  accent: string
  address: string[]
  /** Key of the logo of letters in the document store, and the small print at their foot; each may be empty. */
  letterLogo: string
  letterFooter: string
  phone: string
  openingHours: string
  welcomeMessage: string
}

export const DEFAULT_SETTINGS: AuthoritySettings = {
  draftDays: 20,
  draftWarningDays: 7,
  documentReminderDays: 30,
  lockMinutes: 30,
  contactChannels: ['email'],
  languages: ['fr'],
  digitalDocuments: true,
  takeUpOnFirstEdit: false,
  deadlineAlerts: 'off',
  newRequestMails: false,
  maxProcessingDays: 10,
  alertDaysBefore: 3,
  completionDays: 30,
  secondFactorProfiles: [],
  secondFactorFrom: null,
  agentSirets: [],
  maxUploadMegabytes: 10,
  accent: '#1f5f8b',
  address: [],
  letterLogo: '',
  letterFooter: '',
  phone: '',
  openingHours: '',
  welcomeMessage: '',
}
