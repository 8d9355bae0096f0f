import type { FilingData, UiSchema } from '#kernel/define_teleservice'
import { closeGroups, closeRules } from '#kernel/forms/closed_rules'
import type { DatedForm } from '#kernel/forms/dated_form'
import { E_UNKNOWN_STEP, E_UNKNOWN_STEP_MASK } from '#kernel/forms/errors'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { RecentCache } from '#kernel/forms/recent_cache'
import type { ResolvedForm, ResolvedFormStep } from '#kernel/forms/resolve_form'
import { restrictSchema, saysSomething } from '#kernel/forms/restrict_schema'
import { constantProperties, rulesOf, triggersOf, type Rule } from '#kernel/forms/rules'
import { showing } from '#kernel/forms/showing'

/** One step of a form, or some fields of it, drawn and judged by itself. */
export interface ResolvedStep {
  /** Of the form. */
  hash: string
  wording?: ResolvedForm['wording']
  stepId: string
  /** The fields asked for when it is a part of the step, `null` for the whole step. */
  part: string[] | null
  /** For each rule that depends on another step, whether its condition is met; `-` without such rules. */
  mask: string
  /**
   * A rule that looks at these fields looks at others too, and was settled by the answers
   * as they stood: only the server can judge what is typed now.
   */
  isFrozen: boolean
  schema: JsonSchema
  uiSchema: UiSchema
}

const steps = new RecentCache<ResolvedStep>(1000)

/**
 * The step as these answers make it on the day of their filing.
 *
 * @param part only these fields of the step, in this order: rules that look at its other
 *   fields are settled by the answers, as those that look at other steps are
 * @throws E_UNKNOWN_STEP when the form has no such step, or the step none of the fields
 */
export function resolveStep(
  form: DatedForm,
  stepId: string,
  data: FilingData,
  part?: readonly string[]
): ResolvedStep {
  const outer = outerRules(form, findStep(form, stepId, part))
  const { met } = outer.length > 0 ? showing(form, data) : { met: [] }
  const mask = outer.map((index) => (met[index] ? '1' : '0')).join('') || '-'
  return stepFromMask(form, stepId, mask, part)
}

/**
 * The same step from its mask alone, so that what is made of it can be kept at an
 * address for ever.
 *
 * @throws E_UNKNOWN_STEP, E_UNKNOWN_STEP_MASK
 */
export function stepFromMask(
  form: ResolvedForm,
  stepId: string,
  mask: string,
  part?: readonly string[]
): ResolvedStep {
  return steps.remember(stepKey({ ...form, stepId, mask, part }), () => {
    const step = findStep(form, stepId, part)
    const outer = outerRules(form, step)
    if (outer.length === 0 ? mask !== '-' : !/^[01]+$/.test(mask) || mask.length !== outer.length) {
      throw new E_UNKNOWN_STEP_MASK([mask, stepId])
    }
    const met = new Map(outer.map((index, place) => [index, mask[place] === '1']))
    return {
      hash: form.hash,
      ...(form.wording ? { wording: form.wording } : {}),
      stepId,
      part: part ? step.fields : null,
      mask,
      isFrozen: outer.some((index) => looksInside(form, step, index)),
      schema: stepSchema(form.schema, new Set(step.fields), met),
      uiSchema: stepUi(form.ui, step),
    }
  })
}

/** Names a step, or a part of one, among those of all forms. */
export function stepKey({
  hash,
  stepId,
  mask,
  part,
  wording,
}: Pick<ResolvedStep, 'hash' | 'stepId' | 'mask' | 'wording'> & {
  part?: readonly string[] | null
}): string {
  const words = wording ? [`${wording.language}.${wording.version}`] : []
  return [hash, stepId, mask, ...(part ? [part.join(',')] : []), ...words].join('/')
}

function findStep(form: ResolvedForm, stepId: string, part?: readonly string[]): ResolvedFormStep {
  const step = form.steps.find(({ id }) => id === stepId)
  if (!step || !part) return step ?? unknownStep(stepId)
  const fields = [...new Set(part)].filter((name) => step.fields.includes(name))
  return fields.length > 0 ? { ...step, fields } : unknownStep(stepId)
}

function unknownStep(stepId: string): never {
  throw new E_UNKNOWN_STEP([stepId])
}

/** Places of the rules that say something of the step and depend on answers given elsewhere. */
function outerRules(form: ResolvedForm, step: ResolvedFormStep): number[] {
  const names = new Set(step.fields)
  return rulesOf(form.schema).flatMap((rule, index) =>
    saysNothing(rule, names) || triggersOf(rule.if).every((name) => names.has(name)) ? [] : [index]
  )
}

/** Does a rule look at one of these fields, or at one that they may bring? */
function looksInside(form: ResolvedForm, { fields }: ResolvedFormStep, index: number): boolean {
  const rules = rulesOf(form.schema)
  const reach = new Set(fields)
  for (let size = -1; size !== reach.size;) {
    size = reach.size
    for (const rule of rules.filter(({ if: condition }) => looksAt(condition, reach))) {
      for (const name of broughtBy(rule)) reach.add(name)
    }
  }
  return looksAt(rules[index].if, reach)
}

function looksAt(condition: JsonSchema, names: ReadonlySet<string>): boolean {
  return triggersOf(condition).some((name) => names.has(name))
}

function broughtBy({ then, else: otherwise }: Rule): string[] {
  return [...Object.keys(then?.properties ?? {}), ...Object.keys(otherwise?.properties ?? {})]
}

function stepSchema(
  schema: JsonSchema,
  names: ReadonlySet<string>,
  met: ReadonlyMap<number, boolean>
): JsonSchema {
  const { properties, required } = schema
  const base = { ...restrictSchema({ properties, required }, names), type: 'object' as const }
  const parts = (schema.allOf ?? []).filter((part) => !part.if)
  const inner: Rule[] = []
  rulesOf(schema).forEach((rule, index) => {
    const verdict = met.get(index)
    const branch = verdict ? rule.then : rule.else
    if (verdict === undefined) inner.push(restrictRule(rule, names))
    else if (branch) parts.push(branch)
  })

  const merged = parts.map((part) => restrictSchema(part, names)).reduce(mergePart, base)
  const constant = constantProperties(merged)
  const rules = closeRules(inner, (name) => Object.hasOwn(constant, name)).filter(
    (rule) => rule.then ?? rule.else
  )
  const all = [...(merged.allOf ?? []), ...rules]
  return closeGroups({ ...merged, ...(all.length > 0 ? { allOf: all } : {}) })
}

/** Adds what a branch brings; what it says of a field that stands already is added to what is said there. */
function mergePart(schema: JsonSchema, part: JsonSchema): JsonSchema {
  const { properties = {}, required = [], ...rest } = part
  const known = schema.properties ?? {}
  const fresh = Object.entries(properties).filter(([name]) => !Object.hasOwn(known, name))
  const narrowed = Object.entries(properties).filter(([name]) => Object.hasOwn(known, name))
  const extra: JsonSchema = {
    ...rest,
    ...(narrowed.length > 0 ? { properties: Object.fromEntries(narrowed) } : {}),
  }
  return {
    ...schema,
    properties: { ...known, ...Object.fromEntries(fresh) },
    required: [...new Set([...(schema.required ?? []), ...required])],
    ...(Object.keys(extra).length > 0 ? { allOf: [...(schema.allOf ?? []), extra] } : {}),
  }
}

function saysNothing(rule: Rule, names: ReadonlySet<string>): boolean {
  const { then, else: otherwise } = restrictRule(rule, names)
  return !then && !otherwise
}

function restrictRule(rule: Rule, names: ReadonlySet<string>): Rule {
  const then = restrictSchema(rule.then ?? {}, names)
  const otherwise = restrictSchema(rule.else ?? {}, names)
  return {
    if: rule.if,
    ...(saysSomething(then) ? { then } : {}),
    ...(saysSomething(otherwise) ? { else: otherwise } : {}),
  }
}

function stepUi(ui: UiSchema, step: ResolvedFormStep): UiSchema {
  const own = step.fields.filter((name) => Object.hasOwn(ui, name)).map((name) => [name, ui[name]])
  return { ...Object.fromEntries(own), 'ui:order': [...step.fields, '*'] }
}
