/** Means of contact (domain.md 2.14). Labels: `resources/lang/fr/contact_channels.json`. */
export const CONTACT_CHANNELS = [
  'mail',
  'email',
  'home_phone',
  'office_phone',
  'mobile_phone',
  'sms',
  'office',
] as const
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]
