/**
 * The formats of form schemas. All are regular expressions, so that the browser's
 * validator holds the very same text as the server's.
 */
export const FORMATS: Readonly<Record<string, RegExp>> = {
  'date': realDay(),
  'time': /^(?:[01]\d|2[0-3]):[0-5]\d$/,
  'email':
    /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?\.)+[A-Za-z]{2,63}$/,
  'phone': /^0[1-9]\d{8}$/,
  'mobile-phone': /^0[67]\d{8}$/,
  'postal-code': /^\d{5}$/,
  'department-code': /^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[4-8]|99)$/,
  'uri': /^https?:\/\/[^\s/?#.]+(?:\.[^\s/?#.]+)+(?:[/?#]\S*)?$/,
  'iban': /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/,
  'bic': /^[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?$/,
  'siret': /^\d{14}$/,
}

/** Days that exist, from 1850 to 2150. */
function realDay(): RegExp {
  const year = '(?:18[5-9]\\d|19\\d\\d|20\\d\\d|21[0-4]\\d|2150)'
  const leapYear = [
    '18(?:5[26]|[68][048]|[79][26])',
    '19(?:0[48]|[2468][048]|[13579][26])',
    '20(?:[02468][048]|[13579][26])',
    '21(?:0[48]|[24][048]|[13][26])',
  ].join('|')
  const dayOfMonth = [
    '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])',
    '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)',
    '02-(?:0[1-9]|1\\d|2[0-8])',
  ].join('|')
  return new RegExp(`^(?:${year}-(?:${dayOfMonth})|(?:${leapYear})-02-29)$`)
}
