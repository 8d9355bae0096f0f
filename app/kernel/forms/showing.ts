import type { FilingData } from '#kernel/define_teleservice'
import { isConditionMet } from '#kernel/forms/conditions'
import type { DatedSchema } from '#kernel/forms/dated_form'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { constantProperties, rulesOf, triggersOf } from '#kernel/forms/rules'

export interface Showing {
  /** Fields shown with these answers, in the order of the schema. */
  shown: Set<string>
  /** By rule of `rulesOf`: is its condition met? */
  met: boolean[]
}

/**
 * What an object schema shows for given answers on the day of a filing. A field that is not shown counts as
 * unanswered for the rules that look at it, so that hiding one question also hides
 * those that depended on it. Rules in a circle are taken as not met.
 */
export function showing({ schema, day }: DatedSchema, answers: FilingData): Showing {
  const rules = rulesOf(schema)
  const constant = constantProperties(schema)
  const verdicts = new Map<number, boolean>()

  const isMet = (index: number): boolean => {
    const known = verdicts.get(index)
    if (known !== undefined) return known
    verdicts.set(index, false)
    const seen = triggersOf(rules[index].if).filter(
      (name) => Object.hasOwn(answers, name) && isShown(name)
    )
    const verdict = isConditionMet(
      rules[index].if,
      Object.fromEntries(seen.map((name) => [name, answers[name]])),
      day
    )
    verdicts.set(index, verdict)
    return verdict
  }
  const opens = (branch: JsonSchema | undefined, name: string) =>
    branch?.properties !== undefined && Object.hasOwn(branch.properties, name)
  const isShown = (name: string): boolean =>
    Object.hasOwn(constant, name) ||
    rules.some(
      (rule, index) =>
        (opens(rule.then, name) && isMet(index)) || (opens(rule.else, name) && !isMet(index))
    )

  const conditional = rules.flatMap((rule) => [
    ...Object.keys(rule.then?.properties ?? {}),
    ...Object.keys(rule.else?.properties ?? {}),
  ])
  return {
    shown: new Set([...Object.keys(constant), ...conditional.filter(isShown)]),
    met: rules.map((_rule, index) => isMet(index)),
  }
}
