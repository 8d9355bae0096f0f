import type { NamedField } from '#kernel/forms/french_messages'

/**
 * The same sentences as `FRENCH_MESSAGES`, for those who read English. `{the}` and `{The}` are the
 * field's name with its article, the rest as there.
 *
 * This file imports nothing but a type: its data and its functions' texts are sent to the browser.
 */
export const ENGLISH_MESSAGES: Readonly<Record<string, string>> = {
  'required': 'Enter {the}.',
  'required.date': 'Enter {the}, for example 31/12/2015.',
  'required.choice': 'Choose an answer for {label}.',
  'required.choices': 'Choose at least one answer for {label}.',
  'required.yes_no': 'Answer yes or no to {label}.',
  'required.acceptance': 'Tick the box {label} to continue.',
  'required.repeat': 'Add at least one answer to {label}.',
  'acceptance': 'Tick the box {label} to continue.',
  'choice': 'Choose one of the answers offered for {label}.',
  'type': '{The} must be a text.',
  'type.integer': '{The} must be a whole number, for example 12.',
  'type.number': '{The} must be a number, for example 12.5.',
  'type.money': '{The} must be an amount in euros, for example 12.50.',
  'type.yes_no': 'Answer yes or no to {label}.',
  'type.acceptance': 'Tick the box {label} to continue.',
  'type.choices': 'Choose at least one answer for {label}.',
  'type.choice': 'Choose an answer for {label}.',
  'type.group': 'Check {label}: the answer cannot be read.',
  'type.repeat': 'Check {label}: the answer cannot be read.',
  'format': 'Check {the}: what is written is not right.',
  'format.date': '{The} must be a date, for example 31/12/2015.',
  'format.time': '{The} must be a time, for example 08:30.',
  'format.email': 'Write {the} as in this example: name@example.com.',
  'format.phone': '{The} must be a French number of 10 digits, for example 01 23 45 67 89.',
  'format.mobile-phone':
    '{The} must be a French number of 10 digits that begins with 06 or 07, for example 06 12 34 56 78.',
  'format.postal-code': '{The} must have 5 digits, for example 33600.',
  'format.department-code': '{The} must be a number, for example 33 or 2A.',
  'format.uri': '{The} must begin with https://, for example https://www.example.com.',
  'format.iban': '{The} must begin with two letters followed by digits, for example FR76…',
  'format.bic': '{The} must have 8 or 11 characters, for example AGRIFRPP.',
  'format.siret': '{The} must have 14 digits.',
  'checksum': 'Check {the}: a character is wrong or missing.',
  'pattern': 'Check {the}: what is written is not right.',
  'minimumAge': 'Check {the}: the person must be at least {limit} {limit|year|years} old.',
  'maximumAge': 'Check {the}: the person must be at most {limit} {limit|year|years} old.',
  'notBefore': '{The} must not be before {day}.',
  'notBefore.today': '{The} cannot be in the past.',
  'notAfter': '{The} must not be after {day}.',
  'notAfter.today': '{The} cannot be in the future.',
  'minLength': '{The} must have at least {limit} {limit|character|characters}.',
  'maxLength': '{The} must have at most {limit} {limit|character|characters}, spaces included.',
  'minimum': 'Give at least {limit} for {label}.',
  'maximum': 'Give at most {limit} for {label}.',
  'exclusiveMinimum': 'Give more than {limit} for {label}.',
  'exclusiveMaximum': 'Give less than {limit} for {label}.',
  'multipleOf': 'Give a multiple of {multipleOf} for {label}.',
  'minItems': 'Add at least {limit} {limit|answer|answers} to {label}.',
  'minItems.choices': 'Choose at least {limit} {limit|answer|answers} for {label}.',
  'maxItems': 'Keep at most {limit} {limit|answer|answers} for {label}.',
  'maxItems.choices': 'Choose at most {limit} {limit|answer|answers} for {label}.',
  'uniqueItems': 'Remove the answer given twice for {label}.',
  'other': 'Check {label}: the answer is not right.',
}

/** The English of `frenchMessage`. */
export function englishMessage(
  error: { keyword: string; params: Readonly<Record<string, unknown>> },
  field: NamedField
): string {
  const template =
    ENGLISH_MESSAGES[`${error.keyword}.${field.kind}`] ??
    ENGLISH_MESSAGES[`${error.keyword}.${error.params.limit}`] ??
    ENGLISH_MESSAGES[error.keyword] ??
    ENGLISH_MESSAGES.other
  const name = withThe(field.label)
  return template.replace(/\{(\w+)(?:\|([^|}]+)\|([^|}]+))?\}/gi, (_match, key, one, many) => {
    if (key === 'the') return name
    if (key === 'The') return name.charAt(0).toUpperCase() + name.slice(1)
    if (key === 'label') return inQuotes(field.label)
    if (key === 'day') return String(error.params.day).split('-').reverse().join('/')
    const value = Number(error.params[key])
    if (one !== undefined) return value === 1 ? one : many
    return englishAmount(value, field.kind)
  })
}

/** “the date of birth” from “Date of birth”; a title that is a sentence, or not English, is quoted. */
export function withThe(label: string): string {
  const title = label.trim()
  const word = /^[A-Za-z]+/.exec(title)?.[0] ?? ''
  const isSentence = /^(I|a|an|the|your|my|his|her|their|this|which|what|who|please)$/i.test(word)
  if (word === '' || isSentence || title.length > 80 || /[?!:(«À-ÿ]/.test(title)) {
    return inQuotes(label)
  }
  const isAcronym = word.length > 1 && word === word.toUpperCase()
  return `the ${isAcronym ? title : title.charAt(0).toLowerCase() + title.slice(1)}`
}

export function inQuotes(label: string): string {
  return `“${label.trim().replace(/\s*:$/, '')}”`
}

export function englishAmount(value: number, kind: string): string {
  return kind === 'money'
    ? (value / 100).toLocaleString('en-GB', { style: 'currency', currency: 'EUR' })
    : value.toLocaleString('en-GB')
}
