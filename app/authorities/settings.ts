import type { ContactChannel } from '#shared/contact_channels'

/** What an administrator sets for the whole town (manual, « Configurer les téléservices »). */
export interface AuthoritySettings {
  /** Days a draft is kept, and days before its deletion when the citizen is warned. */
  draftDays: number
  draftWarningDays: number
  lockMinutes: number
  contactChannels: ContactChannel[]
  digitalDocuments: boolean
  /** Opening a pending request moves it to « en traitement ». */
  takeUpOnFirstEdit: boolean
  deadlineAlerts: 'off' | 'simple' | 'detailed'
  maxProcessingDays: number
  alertDaysBefore: number
  maxUploadMegabytes: number
  accent: string
  address: string[]
  phone: string
  openingHours: string
  welcomeMessage: string
}

export const DEFAULT_SETTINGS: AuthoritySettings = {
  draftDays: 20,
  draftWarningDays: 7,
  lockMinutes: 30,
  contactChannels: ['email'],
  digitalDocuments: true,
  takeUpOnFirstEdit: false,
  deadlineAlerts: 'off',
  maxProcessingDays: 10,
  alertDaysBefore: 3,
  maxUploadMegabytes: 10,
  accent: '#1f5f8b',
  address: [],
  phone: '',
  openingHours: '',
  welcomeMessage: '',
}
