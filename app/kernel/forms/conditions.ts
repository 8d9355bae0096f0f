import type { ValidateFunction } from 'ajv'
import { createAjv } from '#kernel/forms/create_ajv'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { RecentCache } from '#kernel/forms/recent_cache'
import { stableJson } from '#kernel/forms/stable_json'
import { withoutEmpties } from '#kernel/forms/without_empties'

const byObject = new WeakMap<JsonSchema, ValidateFunction>()
const byText = new RecentCache<ValidateFunction>(5000)

/**
 * Do the answers meet the `if` of a rule? Blank answers count as none. Compiled once per condition,
 * whatever the day.
 *
 * @param day of the filing
 */
export function isConditionMet(condition: JsonSchema, answers: unknown, day: string): boolean {
  const known = byObject.get(condition)
  const check = known ?? compiled(condition)
  if (!known) byObject.set(condition, check)
  return check.call({ day }, withoutEmpties(answers) ?? {})
}

/** An AJV instance keeps all it ever compiled: each condition has its own, forgotten with it. */
function compiled(condition: JsonSchema): ValidateFunction {
  return byText.remember(stableJson(condition), () =>
    createAjv({ meta: false, validateSchema: false }).compile({ ...condition })
  )
}
