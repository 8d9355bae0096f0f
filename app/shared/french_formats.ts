import { isDay, type Day } from '#shared/days'

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

/** `31/12/2026`; a text that is no day is returned as it is. */
export function frenchDay(day: Day): string {
  return isDay(day) ? day.split('-').reverse().join('/') : day
}

/** `31 décembre 2026`, `1er janvier 2027`; a text that is no day is returned as it is. */
export function frenchLongDay(day: Day): string {
  if (!isDay(day)) return day
  const [year, month, date] = day.split('-').map(Number)
  return `${date === 1 ? '1er' : date} ${MONTHS[month - 1]} ${year}`
}

/** Reads `31/12/2015`, `1.2.2015`, `31-12-2015` or an ISO day; null when it names no day. */
export function parseFrenchDay(text: string): Day | null {
  const trimmed = text.trim()
  if (isDay(trimmed)) return trimmed
  const parts = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/.exec(trimmed)
  if (!parts) return null
  const day = `${parts[3]}-${parts[2].padStart(2, '0')}-${parts[1].padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** `8 h 30`, `14 h` from `08:30`, `14:00`; another text is returned as it is. */
export function frenchTime(time: string): string {
  const parts = /^(\d{2}):(\d{2})$/.exec(time)
  if (!parts) return time
  return `${Number(parts[1])}\u00a0h${parts[2] === '00' ? '' : `\u00a0${parts[2]}`}`
}

/** `06 12 34 56 78`; a text that is no French number is returned as it is. */
export function frenchPhone(phone: string): string {
  return /^0\d{9}$/.test(phone) ? phone.replace(/(\d{2})(?=\d)/g, '$1\u00a0') : phone
}

/**
 * The ten digits of a French number however it was typed: spaces, dots, dashes,
 * `+33 6…`, `0033 6…`, `+33 (0)6…`. Null when it is none.
 */
export function parseFrenchPhone(text: string): string | null {
  const compact = text.replace(/[\s.\-/()\u00a0\u202f]/g, '')
  const national = compact.replace(/^(?:\+|00)33(0?)/, '0')
  return /^0[1-9]\d{8}$/.test(national) ? national : null
}

const NUMBERS = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 })

/** `1 234,5` – with unbreakable spaces. */
export function frenchNumber(value: number): string {
  return NUMBERS.format(value).replaceAll('\u202f', '\u00a0')
}

/** `240 Ko`, `1,2 Mo`: as a file is announced. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  if (kilobytes < 1000) return `${kilobytes}\u00a0Ko`
  return `${frenchNumber(Math.round((kilobytes / 1024) * 10) / 10)}\u00a0Mo`
}

const AMOUNTS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })

/** `1 234,50 €` from integer cents. */
export function frenchMoney(cents: number): string {
  return AMOUNTS.format(cents / 100).replaceAll('\u202f', '\u00a0')
}

/** Reads `1 234,5` or `1234.5`; null when it is no number. */
export function parseFrenchNumber(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (!/^[+-]?\d{1,15}(?:\.\d{1,10})?$/.test(compact)) return null
  return Number(compact)
}

/** Integer cents from `12`, `12,5`, `12,50 €`; null when it is no amount, or a fraction of a cent. */
export function parseFrenchMoney(text: string): number | null {
  const amount = parseFrenchNumber(text.replace(/€|euros?\s*$/i, ''))
  if (amount === null) return null
  const cents = Math.round(amount * 100)
  return Math.abs(cents - amount * 100) < 1e-4 && Number.isSafeInteger(cents) ? cents : null
}

/** `Lundi, mardi et jeudi`. */
export function frenchList(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} et ${words[words.length - 1]}`
}

/** What an address holds; each part may be missing. */
export interface AddressParts {
  additionalDeliveryInformation?: string
  additionalGeographicalInformation?: string
  streetNumber?: string
  streetName?: string
  placeNameOrService?: string
  postalCode?: string
  city?: string
  countryName?: string
}

/** The lines of an address in the order the French post asks for (NF Z 10-011), without the addressee. */
export function frenchAddressLines(address: AddressParts): string[] {
  return [
    [address.additionalDeliveryInformation],
    [address.additionalGeographicalInformation],
    [address.streetNumber, address.streetName],
    [address.placeNameOrService],
    [address.postalCode, address.city],
    [address.countryName],
  ]
    .map((line) => line.filter(Boolean).join(' ').trim())
    .filter(Boolean)
}
