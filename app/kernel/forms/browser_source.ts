import { toErrorTree } from '#kernel/forms/error_schema'
import { childSchema, fieldNames, isChoice, kindOf, schemaAt } from '#kernel/forms/field_at'
import {
  FRENCH_ARTICLES,
  FRENCH_MESSAGES,
  frenchAmount,
  frenchMessage,
  quoted,
  withArticle,
} from '#kernel/forms/french_messages'
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
import { isRecord, sorted, stableJson } from '#kernel/forms/stable_json'
import { withoutEmpties } from '#kernel/forms/without_empties'

/** The very functions with which the server reads a verdict; they only use each other. */
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
  frenchMessage,
  withArticle,
  quoted,
  frenchAmount,
  readErrors,
  isOwnError,
  refusalsOf,
  missing,
  urgency,
  rankOf,
  compareRanks,
  toFilingError,
  toErrorTree,
]

/** Follows the compiled functions `exports.v0`… and the data that `validator_module.ts` writes. */
const MODULE_END = `
const judges = hashes.map((_hash, index) => {
  const compiled = exports['v' + index]
  const judge = (answers) => {
    const isValid = compiled(withoutEmpties(answers) ?? {})
    judge.errors = compiled.errors
    return isValid
  }
  return judge
})
const known = new WeakMap()
function isMet(condition, answers) {
  if (!known.has(condition)) known.set(condition, conditionTexts.indexOf(stableJson(condition)))
  const place = known.get(condition)
  return place >= 0 && judges[place + 1](answers)
}
export const validators = Object.fromEntries([
  ...options.map(([hash, value]) => [hash, (answer) => answer === value]),
  ...hashes.map((hash, index) => [hash, judges[index]]),
])
export function check(answers) {
  return judges[0](answers) ? [] : readErrors(schema, judges[0].errors ?? [], order)
}
export function message(keyword, params, label, kind = 'text') {
  return frenchMessage({ keyword, params }, { label, kind })
}
export const validator = {
  isValid(part, answers) {
    if (part.$id === '_$junk_option_schema_id$_') return false
    if (part.const !== undefined) return answers === part.const
    return isMet(part, answers)
  },
  rawValidation: (_schema, answers) =>
    judges[0](answers) ? {} : { errors: judges[0].errors },
  validateFormData(answers) {
    const errors = check(answers)
    return {
      errors: errors.map(({ path, keyword, message, label }) => ({
        name: keyword,
        property: '.' + path,
        message,
        stack: message,
        title: label,
      })),
      errorSchema: toErrorTree(errors),
    }
  },
  reset() {},
}
`

/** The part that all validator modules have in common. */
export const BROWSER_SOURCE = [
  `const FRENCH_MESSAGES = ${JSON.stringify(FRENCH_MESSAGES)}`,
  `const FRENCH_ARTICLES = ${JSON.stringify(FRENCH_ARTICLES)}`,
  ...SHARED_FUNCTIONS.map(String),
  MODULE_END.trim(),
].join('\n')
