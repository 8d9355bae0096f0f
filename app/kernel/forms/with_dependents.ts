import type { JsonSchema } from '#kernel/forms/json_schema'
import { rulesOf, triggersOf } from '#kernel/forms/rules'

/** These fields of a form, and all that their answers open or make compulsory, directly or not, on any step. */
export function withDependents(schema: JsonSchema, names: Iterable<string>): Set<string> {
  const found = new Set(names)
  const rules = rulesOf(schema).map(({ if: condition, then, else: otherwise }) => ({
    triggers: triggersOf(condition),
    governed: [then, otherwise].flatMap((branch) => [
      ...Object.keys(branch?.properties ?? {}),
      ...(branch?.required ?? []),
    ]),
  }))
  let size = -1
  while (found.size > size) {
    size = found.size
    for (const { triggers, governed } of rules) {
      if (triggers.some((name) => found.has(name))) governed.forEach((name) => found.add(name))
    }
  }
  return found
}
