import { addDays, addMonths, ageOn, isDay, toDay, utc } from '#shared/days'
import {
  parseFrenchDay,
  parseFrenchMoney,
  parseFrenchNumber,
  parseFrenchPhone,
} from '#shared/french_formats'
import {
  isNotAfter,
  isNotBefore,
  isOldEnough,
  isYoungEnough,
  limitDay,
} from '#kernel/forms/day_limits'
import { childSchema, fieldNames, isChoice, kindOf, schemaAt } from '#kernel/forms/field_at'
import {
  ENGLISH_MESSAGES,
  englishAmount,
  englishMessage,
  inQuotes,
  withThe,
} from '#kernel/forms/english_messages'
import {
  FRENCH_ARTICLES,
  FRENCH_MESSAGES,
  frenchAmount,
  frenchMessage,
  quoted,
  withArticle,
} from '#kernel/forms/french_messages'
import {
  cleanText,
  parseAnswer,
  parseBoolean,
  parseText,
  parseTime,
} from '#kernel/forms/parse_answer'
import { itemsOf, lastOf, parseField, parseGroup, parseItems } from '#kernel/forms/parse_filing'
import {
  compareRanks,
  isOwnError,
  missing,
  rankOf,
  readErrors,
  refusalsOf,
  toFilingError,
  urgency,
} from '#kernel/forms/read_errors'
import type { MessageLanguage } from '#kernel/forms/refusal_message'
import { digest, isRecord, sorted, stableJson } from '#kernel/forms/stable_json'
import { withoutEmpties } from '#kernel/forms/without_empties'

/** The very functions with which the server reads a posted form and a verdict; they only use each other. */
const SHARED_FUNCTIONS = [
  stableJson,
  isRecord,
  sorted,
  withoutEmpties,
  childSchema,
  schemaAt,
  isChoice,
  kindOf,
  fieldNames,
  isDay,
  utc,
  toDay,
  addDays,
  addMonths,
  ageOn,
  limitDay,
  isOldEnough,
  isYoungEnough,
  isNotBefore,
  isNotAfter,
  parseFrenchDay,
  parseFrenchPhone,
  parseFrenchNumber,
  parseFrenchMoney,
  parseGroup,
  parseField,
  parseItems,
  itemsOf,
  lastOf,
  parseAnswer,
  parseBoolean,
  parseText,
  parseTime,
  cleanText,
  readErrors,
  isOwnError,
  refusalsOf,
  missing,
  urgency,
  rankOf,
  compareRanks,
  toFilingError,
]

/** How each language says a refusal: its table, the functions that read it, and the one that is called. */
const REFUSALS: Readonly<Record<MessageLanguage, string[]>> = {
  fr: [
    `const FRENCH_MESSAGES = ${JSON.stringify(FRENCH_MESSAGES)}`,
    `const FRENCH_ARTICLES = ${JSON.stringify(FRENCH_ARTICLES)}`,
    ...[frenchMessage, withArticle, quoted, frenchAmount].map(String),
    'const refusalMessage = frenchMessage',
  ],
  en: [
    `const ENGLISH_MESSAGES = ${JSON.stringify(ENGLISH_MESSAGES)}`,
    ...[englishMessage, withThe, inQuotes, englishAmount].map(String),
    'const refusalMessage = englishMessage',
  ],
}

/** Follows the compiled functions `exports.v0`… and the data that `validator_module.ts` writes. */
const MODULE_END = `
const places = new WeakMap()
function placeOf(condition) {
  if (!places.has(condition)) places.set(condition, conditionTexts.indexOf(stableJson(condition)))
  return places.get(condition)
}
export function read(posted) {
  return parseGroup(schema, posted)
}
export function check(answers, day) {
  const judge = exports.v0
  if (judge.call({ day }, withoutEmpties(answers) ?? {})) return []
  return readErrors(schema, judge.errors ?? [], order)
}
export function validatorOn(day) {
  return {
    isValid(part, answers) {
      if (part.$id === '_$junk_option_schema_id$_') return false
      if (part.const !== undefined) return answers === part.const
      const place = placeOf(part)
      return place >= 0 && exports['v' + (place + 1)].call({ day }, withoutEmpties(answers) ?? {})
    },
    rawValidation: () => ({ errors: [] }),
    validateFormData: () => ({ errors: [], errorSchema: {} }),
    reset() {},
  }
}
`

const COMMON_SOURCE = [...SHARED_FUNCTIONS.map(String), MODULE_END.trim()].join('\n')

/** The part that all validator modules of a language have in common. */
export function browserSource(language: MessageLanguage): string {
  return [...REFUSALS[language], COMMON_SOURCE].join('\n')
}

/** Changes with the code above, and with it the addresses under which browsers keep the modules. */
export const BROWSER_VERSION = digest([REFUSALS, COMMON_SOURCE]).slice(0, 8)
