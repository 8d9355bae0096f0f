import standalone from 'ajv/dist/standalone/index.js'
import { browserSource } from '#kernel/forms/browser_source'
import { createAjv } from '#kernel/forms/create_ajv'
import { judgedSchema } from '#kernel/forms/judged_schema'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { mapSubschemas } from '#kernel/forms/map_schema'
import { messageLanguage } from '#kernel/forms/refusal_message'
import { RecentCache } from '#kernel/forms/recent_cache'
import { stepKey, type ResolvedStep } from '#kernel/forms/resolve_step'
import { stableJson } from '#kernel/forms/stable_json'

const modules = new RecentCache<string>(200)

/**
 * The verdict of a step as an ES module for the browser, without `eval`. It exports
 *
 * - `schema`: the step's schema;
 * - `read(posted)`: the answers of a form before it is posted, exactly as `parseFiling` reads them;
 * - `check(answers, day)`: what is wrong with these answers on the day of the filing, exactly as `validateStep` says it –
 *   but for who is chosen among the entries of the filing (`itemOf`), which the server alone judges;
 * - `validatorOn(day)`: which conditions hold that day, as RJSF asks while it draws (`serverValidator`).
 *
 * @param runtimeUrl a module that exports `require`, knowing `ajv/dist/runtime/ucs2length`
 *   and `ajv/dist/runtime/equal`
 */
export function validatorModule(step: ResolvedStep, runtimeUrl: string): string {
  return modules.remember(`${stepKey(step)} ${runtimeUrl}`, () => moduleSource(step, runtimeUrl))
}

function moduleSource({ schema, uiSchema, wording }: ResolvedStep, runtimeUrl: string): string {
  const conditions = new Map<string, JsonSchema>()
  collectConditions(schema, conditions)

  return [
    `import { require } from ${JSON.stringify(runtimeUrl)}`,
    'const exports = {}',
    compiledSource(schema, [...conditions.values()]),
    `export const schema = ${JSON.stringify(schema)}`,
    `const order = ${JSON.stringify(uiSchema['ui:order'] ?? [])}`,
    `const conditionTexts = ${JSON.stringify([...conditions.keys()])}`,
    browserSource(messageLanguage(wording?.language)),
  ].join('\n')
}

/** `exports.v0` judges the step; the following ones judge its conditions. */
function compiledSource(schema: JsonSchema, conditions: JsonSchema[]): string {
  const ajv = createAjv({ meta: false, validateSchema: false, code: { source: true } })
  const names = [schema, ...conditions].map((part, index) => {
    ajv.addSchema({ ...judgedSchema(part, 'inlined') }, `v${index}`)
    return `v${index}`
  })
  return standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name])))
}

/** Every `if`, at any depth, by its stable text: what RJSF asks about while it draws. */
function collectConditions(schema: JsonSchema, found: Map<string, JsonSchema>): void {
  if (schema.if) found.set(stableJson(schema.if), schema.if)
  mapSubschemas(schema, (part) => {
    collectConditions(part, found)
    return part
  })
}
