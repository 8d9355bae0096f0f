import type { ContactChannel } from '#shared/contact_channels'

/** What an administrator sets for the whole town (manual, « Configurer les téléservices »). */
export interface AuthoritySettings {
  /** Days a draft is kept, and days before its deletion when the citizen is warned. */
  draftDays: number
  draftWarningDays: number
  /** Days before the end of its validity when a household is reminded to replace a document. */
  documentReminderDays: number
  lockMinutes: number
  contactChannels: ContactChannel[]
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
  digitalDocuments: true,
  takeUpOnFirstEdit: false,
  deadlineAlerts: 'off',
  newRequestMails: false,
  maxProcessingDays: 10,
  alertDaysBefore: 3,
  completionDays: 30,
  maxUploadMegabytes: 10,
  accent: '#1f5f8b',
  address: [],
  letterLogo: '',
  letterFooter: '',
  phone: '',
  openingHours: '',
  welcomeMessage: '',
}
