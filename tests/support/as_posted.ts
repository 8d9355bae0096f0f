import { frenchDay, frenchPhone } from '#shared/french_formats'
import type { FilingData } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties } from '#kernel/forms/rules'

/** Answers as the fields of a page post them: texts, French where a person sees them. */
export function asPosted(schema: JsonSchema, data: FilingData): FilingData {
  const fields = allProperties(schema)
  return Object.fromEntries(
    Object.entries(data).map(([name, answer]) => [name, postedAnswer(fields[name] ?? {}, answer)])
  )
}

/** The same as the names and values of a body: `root[contacts][0][name]`. */
export function asEntries(posted: unknown, name = 'root'): [string, string][] {
  if (Array.isArray(posted)) return posted.flatMap((value) => asEntries(value, name))
  if (typeof posted !== 'object' || posted === null) return [[name, String(posted)]]
  return Object.entries(posted).flatMap(([key, part]) => asEntries(part, `${name}[${key}]`))
}

function postedAnswer(field: JsonSchema, answer: unknown): unknown {
  if (Array.isArray(answer)) {
    return Object.fromEntries(
      answer.map((item, index) => [index, postedAnswer(field.items ?? {}, item)])
    )
  }
  if (typeof answer === 'object' && answer !== null) return asPosted(field, { ...answer })
  if (typeof answer === 'boolean') return answer ? ['false', 'true'] : 'false'
  if (typeof answer === 'number') {
    return (field.unit === 'cents' ? answer / 100 : answer).toString().replace('.', ',')
  }
  if (typeof answer !== 'string') return answer
  if (field.format === 'date') return frenchDay(answer)
  return field.format?.endsWith('phone') ? frenchPhone(answer) : answer
}
