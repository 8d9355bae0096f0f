import type { FilingData, UiSchema } from '#kernel/define_teleservice'
import { closeGroups, closeRules } from '#kernel/forms/closed_rules'
import { E_UNKNOWN_STEP, E_UNKNOWN_STEP_MASK } from '#kernel/forms/errors'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { RecentCache } from '#kernel/forms/recent_cache'
import type { ResolvedForm, ResolvedFormStep } from '#kernel/forms/resolve_form'
import { restrictSchema, saysSomething } from '#kernel/forms/restrict_schema'
import { constantProperties, rulesOf, triggersOf, type Rule } from '#kernel/forms/rules'
import { showing } from '#kernel/forms/showing'

/** One step of a form, drawn and judged by itself. */
export interface ResolvedStep {
  /** Of the form. */
  hash: string
  stepId: string
  /** For each rule that depends on another step, whether its condition is met; `-` without such rules. */
  mask: string
  schema: JsonSchema
  uiSchema: UiSchema
}

const steps = new RecentCache<ResolvedStep>(1000)

/**
 * The step as these answers make it.
 *
 * @throws E_UNKNOWN_STEP
 */
export function resolveStep(form: ResolvedForm, stepId: string, data: FilingData): ResolvedStep {
  const outer = outerRules(form, findStep(form, stepId))
  const { met } = outer.length > 0 ? showing(form.schema, data) : { met: [] }
  const mask = outer.map((index) => (met[index] ? '1' : '0')).join('') || '-'
  return stepFromMask(form, stepId, mask)
}

/**
 * The same step from its mask alone, so that what is made of it can be kept at an
 * address for ever.
 *
 * @throws E_UNKNOWN_STEP, E_UNKNOWN_STEP_MASK
 */
export function stepFromMask(form: ResolvedForm, stepId: string, mask: string): ResolvedStep {
  return steps.remember(`${form.hash}/${stepId}/${mask}`, () => {
    const step = findStep(form, stepId)
    const outer = outerRules(form, step)
    if (outer.length === 0 ? mask !== '-' : !/^[01]+$/.test(mask) || mask.length !== outer.length) {
      throw new E_UNKNOWN_STEP_MASK([mask, stepId])
    }
    const met = new Map(outer.map((index, place) => [index, mask[place] === '1']))
    return {
      hash: form.hash,
      stepId,
      mask,
      schema: stepSchema(form.schema, new Set(step.fields), met),
      uiSchema: stepUi(form.ui, step),
    }
  })
}

function findStep(form: ResolvedForm, stepId: string): ResolvedFormStep {
  const step = form.steps.find(({ id }) => id === stepId)
  if (!step) throw new E_UNKNOWN_STEP([stepId])
  return step
}

/** Places of the rules that say something of the step and depend on answers given elsewhere. */
function outerRules(form: ResolvedForm, step: ResolvedFormStep): number[] {
  const names = new Set(step.fields)
  return rulesOf(form.schema).flatMap((rule, index) =>
    saysNothing(rule, names) || triggersOf(rule.if).every((name) => names.has(name)) ? [] : [index]
  )
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
