import type { FilingData } from '#kernel/define_teleservice'
import { allowedEntries, type AcceptedKeys } from '#kernel/forms/allowed_entries'
import { createAjv } from '#kernel/forms/create_ajv'
import { E_INVALID_FORM_SCHEMA } from '#kernel/forms/errors'
import { expandSchema } from '#kernel/forms/expand_schema'
import type { FilingError } from '#kernel/forms/filing_error'
import { judge, type Judge } from '#kernel/forms/judge'
import { itemContext } from '#kernel/forms/keyed_items'
import { judgedSchema } from '#kernel/forms/judged_schema'
import type { JsonSchema } from '#kernel/forms/json_schema'
import type { ListView } from '#kernel/forms/list_view'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { schemaFault } from '#kernel/forms/schema_fault'
import { digest } from '#kernel/forms/stable_json'
import { typedConditions } from '#kernel/forms/typed_conditions'

export interface CompiledForm {
  id: string
  revision: number
  /** With the shared fragments inlined. */
  schema: JsonSchema
  /** What is wrong with a filing; answers to fields that are not shown do not count. */
  validate(data: FilingData, options: ValidateOptions): FilingError[]
}

export interface ValidateOptions {
  lists: readonly ListView[]
  /** Of the filing. */
  day: string
  /** Keys that the filing already holds: they stay valid once retired. */
  accepted?: AcceptedKeys
  /** Only errors of these fields are reported. */
  fields?: readonly string[]
}

/** Says what is wrong with schemas; what it compiles is run by nobody, and kept by nobody. */
const strict = createAjv({ strict: true, strictRequired: false, code: { optimize: false } })
const judges = new Map<string, Judge>()
const judgeOfSchema = new WeakMap<JsonSchema, Judge>()

/**
 * Compiles the form of a teleservice as its author wrote it, once per schema.
 *
 * @throws E_INVALID_FORM_SCHEMA when AJV's strict mode refuses the schema
 * @throws E_UNKNOWN_FRAGMENT
 */
export function compileForm(source: {
  id: string
  revision: number
  schema: JsonSchema
}): CompiledForm {
  const schema = expandSchema(source.schema)
  const verdict = judgeOfSchema.get(schema) ?? judgeOf(source.id, schema)
  judgeOfSchema.set(schema, verdict)

  return {
    id: source.id,
    revision: source.revision,
    schema,
    validate(data, { lists, day, accepted, fields }) {
      const answers = pruneFiling({ schema, day }, data)
      const given = { ...allowedEntries({ lists, accepted }), ...itemContext(schema, answers), day }
      const errors = verdict(answers, given)
      return fields ? errors.filter(({ path }) => fields.includes(path.split('.')[0])) : errors
    },
  }
}

/** Equal schemas share one judge, wherever they were read. */
function judgeOf(id: string, schema: JsonSchema): Judge {
  const key = digest(schema)
  const verdict = judges.get(key) ?? strictJudge(id, schema)
  judges.set(key, verdict)
  return verdict
}

function strictJudge(id: string, schema: JsonSchema): Judge {
  const checked = { ...judgedSchema(typedConditions(schema), 'given') }
  try {
    strict.compile(checked)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new E_INVALID_FORM_SCHEMA([id, schemaFault(schema, message)])
  } finally {
    strict.removeSchema(checked)
  }
  return judge(schema, Object.keys(schema.properties ?? {}))
}
