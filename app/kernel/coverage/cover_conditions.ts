import { addDays, addMonths } from '#shared/days'
import type { FilingData } from '#kernel/define_teleservice'
import type { CatalogueTeleservice, ConditionRule, FieldRole } from '#kernel/coverage/catalogue'
import { fieldName, point, type CoveragePoint } from '#kernel/coverage/coverage_point'
import { groupOf, type PlacedField } from '#kernel/coverage/place_fields'
import type { DatedSchema } from '#kernel/forms/dated_form'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties } from '#kernel/forms/rules'
import { showing } from '#kernel/forms/showing'
import { isRecord } from '#kernel/forms/stable_json'

/** Stands for any answer that no condition names. */
const ANYTHING = 'xyz'

/** Conditions that look at an age are tried on one day, whenever the command runs. */
const TRIED_ON = '2026-06-15'

/** A condition of the catalogue: the field that decides, and its answers for which it holds. */
interface Condition {
  trigger: PlacedField
  rule?: ConditionRule
  /** Empty when the catalogue does not say which: then the field must depend on the other, somehow. */
  values: string[]
}

/**
 * Each field that a condition governs, tried out: with every answer of the field that
 * decides, is it shown when the catalogue says so, and only then?
 */
export function coverConditions(
  facts: CatalogueTeleservice,
  placed: PlacedField[],
  schema: JsonSchema
): CoveragePoint[] {
  const conditions = readConditions(facts, placed)
  return placed.flatMap((governed) =>
    (governed.field.conditions ?? [])
      .filter(({ role }) => role !== 'trigger')
      .map((role) => {
        const condition = conditions.get(role.condition)
        const isMet = condition !== undefined && follows({ governed, role, condition, schema })
        return point(
          `condition:${role.condition}:${governed.path}`,
          isMet,
          `shown ${role.role === 'filled' ? 'when' : 'unless'} ${condition ? words(condition) : 'a condition holds'}`
        )
      })
  )
}

function readConditions(
  { conditionRules = [] }: CatalogueTeleservice,
  placed: PlacedField[]
): Map<string, Condition> {
  const conditions = placed.flatMap((trigger) => {
    const rule = conditionRules.find((one) => one.trigger === trigger.field.name)
    const names = (trigger.field.conditions ?? [])
      .filter(({ role }) => role === 'trigger')
      .map(({ condition }) => condition)
    // One list of answers for two conditions: nobody knows whose it is.
    const alone = names.length === 1 ? rule?.equals : undefined
    return names.map((name): [string, Condition] => [
      name,
      { trigger, rule, values: rule?.byCondition?.[name] ?? alone ?? [] },
    ])
  })
  return new Map(conditions)
}

function words({ trigger, rule, values }: Condition): string {
  if (rule?.youngerThanYears) {
    return `${trigger.path} is less than ${rule.youngerThanYears} years ago`
  }
  return values.length > 0
    ? `${trigger.path} is ${values.join(' or ')}`
    : `${trigger.path} has some answers, and not others`
}

interface Trial {
  governed: PlacedField
  role: FieldRole
  condition: Condition
  schema: JsonSchema
}

function follows({ governed, role, condition, schema }: Trial): boolean {
  const { trigger, rule, values } = condition
  if (!governed.schema || !trigger.schema) return false
  const isSeveral = trigger.schema.type === 'array'
  const shownWith = (answer: unknown) =>
    isShown(schema, governed.names, trigger.names, isSeveral ? [answer] : answer)
  if (rule?.youngerThanYears) {
    const birthday = addMonths(TRIED_ON, -12 * rule.youngerThanYears)
    const isYounger = role.role === 'filled'
    return (
      shownWith(birthday) !== isYounger &&
      [addDays(birthday, 1), TRIED_ON].every((day) => shownWith(day) === isYounger)
    )
  }
  if (values.length === 0) {
    const shown = possibleAnswers(trigger.schema).map(shownWith)
    return shown.includes(true) && shown.includes(false)
  }
  const wanted = (answer: string) => values.includes(answer) === (role.role === 'filled')
  if (trigger.schema.type === 'boolean') {
    return [true, false].every((answer) => shownWith(answer) === wanted(String(answer)))
  }
  const closed = trigger.field.enum?.map(({ value }) => value)
  if (closed) return closed.every((answer) => shownWith(answer) === wanted(answer))
  // The answers of a list are the manager's: one of those named suffices.
  return (
    values.some((answer) => shownWith(answer) === wanted(answer)) &&
    shownWith(ANYTHING) === wanted(ANYTHING)
  )
}

/** Is a field shown when another has this answer, in the group that both stand in? */
function isShown(schema: JsonSchema, governed: string[], trigger: string[], answer: unknown) {
  let group: JsonSchema | undefined = schema
  let depth = 0
  while (group && depth < governed.length - 1 && governed[depth] === trigger[depth]) {
    group = groupOf(allProperties(group)[governed[depth]])
    depth++
  }
  if (!group || depth !== governed.length - 1) return false
  const answers = nest(trigger.slice(depth), answer)
  const dated = { schema: group, day: TRIED_ON }
  return showing(dated, withOpeners(dated, answers)).shown.has(fieldName(governed[depth]))
}

function nest([name, ...inside]: string[], answer: unknown): FilingData {
  return { [name]: inside.length > 0 ? nest(inside, answer) : answer }
}

/** The answers, with those that show the fields that they answer. */
function withOpeners(group: DatedSchema, answers: FilingData): FilingData {
  const [name] = Object.keys(answers)
  if (showing(group, answers).shown.has(name)) return answers
  for (const [opener, field] of Object.entries(allProperties(group.schema))) {
    for (const value of possibleAnswers(field)) {
      const opened = { [opener]: value, ...answers }
      if (opener !== name && showing(group, opened).shown.has(name)) return opened
    }
  }
  return answers
}

function possibleAnswers(field: JsonSchema): unknown[] {
  if (field.type === 'boolean') return [true, false]
  if (field.type === 'object') {
    return Object.entries(allProperties(field)).flatMap(([name, inside]) =>
      possibleAnswers(inside).map((value) => ({ [name]: value }))
    )
  }
  return (field.oneOf ?? []).flatMap((option) => (isRecord(option) ? [option.const] : []))
}
