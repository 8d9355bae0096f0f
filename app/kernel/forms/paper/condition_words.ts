import { choicesOf } from '#kernel/forms/choices'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { ageWords, dayWords } from '#kernel/forms/paper/day_words'
import { allProperties, rulesOf, triggersOf } from '#kernel/forms/rules'

/** When a field is asked for, as one says it on paper. */
export interface ConditionWords {
  /** The one question that it depends on; `null` when there are several. */
  trigger: string | null
  /** « Si oui », for a field that comes right after that question; `null` when it cannot be said so shortly. */
  short: string | null
  /** « Si vous répondez « Oui » à « Allergie ? » ». */
  long: string
}

interface Clause {
  short: string | null
  long: string
}

/** The condition of a field of a group, in words; `null` when the field always stands. */
export function conditionWords(schema: JsonSchema, name: string): ConditionWords | null {
  const brings = (branch: JsonSchema | undefined) =>
    branch?.properties !== undefined && Object.hasOwn(branch.properties, name)
  const conditions = rulesOf(schema).flatMap((rule) => [
    ...(brings(rule.then) ? [rule.if] : []),
    ...(brings(rule.else) ? [{ not: rule.if }] : []),
  ])
  if (conditions.length === 0) return null

  const fields = allProperties(schema)
  const clauses = conditions.map((condition) => clauseOf(condition, fields))
  const triggers = new Set(conditions.flatMap(triggersOf))
  const isAlone = clauses.length === 1 && triggers.size === 1
  return {
    trigger: isAlone ? [...triggers][0] : null,
    short: isAlone ? clauses[0].short && `Si ${clauses[0].short}` : null,
    long: `Si ${clauses.map(({ long }) => long).join(', ou si ')}`,
  }
}

function clauseOf(condition: JsonSchema, fields: Record<string, JsonSchema>): Clause {
  if (condition.not) return negated(condition.not, fields)
  const own = Object.entries(condition.properties ?? {}).map(([name, check]) =>
    clauseOn(fields[name] ?? {}, fields[name]?.title ?? name, check)
  )
  const parts = [...own, ...(condition.allOf ?? []).map((part) => clauseOf(part, fields))]
  const either = (condition.anyOf ?? condition.oneOf ?? []).map((part) => clauseOf(part, fields))
  const all = either.length > 0 ? [...parts, joined(either, ' ou si ')] : parts
  return all.length > 0 ? joined(all, ' et si ') : vague(triggersOf(condition), fields)
}

/** What one answer must be. */
function clauseOn(field: JsonSchema, title: string, check: JsonSchema): Clause {
  const question = quoted(title)
  if (check.properties) return plain(clauseOf(check, allProperties(field)).long)
  const wanted = check.contains ?? check
  const values = wanted.const !== undefined ? [wanted.const] : (wanted.enum ?? [])
  if (values.length > 0)
    return answered(check.contains ? (field.items ?? {}) : field, question, values)
  const age = ageWords(check)
  if (age) return { short: age, long: `${question} donne ${age}` }
  const day = dayWords(check)
  if (day) return plain(`${question} est ${day}`)
  const { minimum = check.exclusiveMinimum, maximum = check.exclusiveMaximum } = check
  if (minimum !== undefined) return plain(`${question} vaut au moins ${minimum}`)
  if (maximum !== undefined) return plain(`${question} vaut au plus ${maximum}`)
  if (check.minItems !== undefined || check.minLength !== undefined) {
    return plain(`vous répondez à ${question}`)
  }
  return plain(`votre réponse à ${question} le demande`)
}

function answered(field: JsonSchema, question: string, values: readonly unknown[]): Clause {
  const isAcceptance = field.type === 'boolean' && field.enum?.length === 1
  if (isAcceptance) return { short: 'cette case est cochée', long: `vous cochez ${question}` }
  const [value] = values
  if (value === true) return { short: 'oui', long: `vous répondez «\u00a0Oui\u00a0» à ${question}` }
  if (value === false)
    return { short: 'non', long: `vous répondez «\u00a0Non\u00a0» à ${question}` }
  const words = listed(values.map((one) => quoted(labelOf(field, one))))
  return { short: words, long: `vous répondez ${words} à ${question}` }
}

function negated(condition: JsonSchema, fields: Record<string, JsonSchema>): Clause {
  const [[name, check] = [], ...others] = Object.entries(condition.properties ?? {})
  const isOne = name !== undefined && check !== undefined && others.length === 0
  if (isOne && typeof check.const === 'boolean') {
    return clauseOf({ properties: { [name]: { const: !check.const } } }, fields)
  }
  const { short, long } = clauseOf(condition, fields)
  if (isOne && ageWords(check)) return otherAge(name, check, fields)
  return isOne && short
    ? {
        short: `autre que ${short}`,
        long: `vous répondez autre chose que ${short} à ${quoted(fields[name]?.title ?? name)}`,
      }
    : plain(`ceci ne s’applique pas\u00a0: ${long}`)
}

/** Not « moins de 18 ans » is « 18 ans ou plus ». */
function otherAge(
  name: string,
  { minimumAge, maximumAge }: JsonSchema,
  fields: Record<string, JsonSchema>
): Clause {
  const parts: JsonSchema[] = [
    ...(minimumAge === undefined ? [] : [{ maximumAge: minimumAge - 1 }]),
    ...(maximumAge === undefined ? [] : [{ minimumAge: maximumAge + 1 }]),
  ]
  return clauseOf({ anyOf: parts.map((part) => ({ properties: { [name]: part } })) }, fields)
}

function vague(names: string[], fields: Record<string, JsonSchema>): Clause {
  const questions = names.map((name) => quoted(fields[name]?.title ?? name))
  return plain(`votre réponse à ${listed(questions)} le demande`)
}

function joined(clauses: Clause[], word: string): Clause {
  return clauses.length === 1 ? clauses[0] : plain(clauses.map(({ long }) => long).join(word))
}

function plain(long: string): Clause {
  return { short: null, long }
}

function labelOf(field: JsonSchema, value: unknown): string {
  return choicesOf(field)?.find((choice) => choice.value === value)?.label ?? String(value)
}

function listed(words: string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ou ${words[words.length - 1]}`
}

function quoted(words: string): string {
  return `«\u00a0${words}\u00a0»`
}
