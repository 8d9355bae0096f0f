import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties, constantProperties, rulesOf, triggersOf } from '#kernel/forms/rules'

/**
 * The fields of a group in the order in which they are asked: that of the schema, each
 * conditional field after the last one that brings it, and after those already brought there.
 */
export function fieldOrder(schema: JsonSchema): string[] {
  const order = Object.keys(constantProperties(schema))
  const bringers = new Map<string, string[]>()
  const conditional = Object.keys(allProperties(schema)).filter((name) => !order.includes(name))
  for (const name of conditional) {
    const triggers = triggersFor(schema, name)
    bringers.set(name, triggers)
    const last = Math.max(...triggers.map((trigger) => order.indexOf(trigger)))
    order.splice(afterBrought(order, last, bringers), 0, name)
  }
  return order
}

function triggersFor(schema: JsonSchema, name: string): string[] {
  const rules = rulesOf(schema).filter(({ then, else: otherwise }) =>
    [then, otherwise].some((branch) => branch && Object.hasOwn(branch.properties ?? {}, name))
  )
  return [...new Set(rules.flatMap((rule) => triggersOf(rule.if)))]
}

/** The first place after a field that is free of the fields which it, or one of them, brought. */
function afterBrought(
  order: string[],
  bringer: number,
  bringers: ReadonlyMap<string, string[]>
): number {
  if (bringer < 0) return order.length
  const family = new Set([order[bringer]])
  let place = bringer + 1
  while (place < order.length && bringers.get(order[place])?.some((name) => family.has(name))) {
    family.add(order[place])
    place++
  }
  return place
}
