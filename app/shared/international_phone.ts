import { parseFrenchPhone } from '#shared/french_formats'

/** Mobile numbers of overseas departments, by their first four digits (plan national de numérotation, Arcep). */
const OVERSEAS: Record<string, string> = {
  '0639': '262',
  '0690': '590',
  '0691': '590',
  '0692': '262',
  '0693': '262',
  '0694': '594',
  '0696': '596',
  '0697': '596',
}

/**
 * `+33612345678` from a mobile number however it was typed; a foreign number
 * must begin with its country. Null when it is no mobile number.
 */
export function internationalMobile(text: string): string | null {
  const national = parseFrenchPhone(text)
  if (national) {
    const country = OVERSEAS[national.slice(0, 4)] ?? '33'
    return /^0[67]/.test(national) ? `+${country}${national.slice(1)}` : null
  }
  const compact = text.replace(/[\s.\-/()\u00a0\u202f]/g, '').replace(/^00/, '+')
  return /^\+(?!33)[1-9]\d{6,13}$/.test(compact) ? compact : null
}
