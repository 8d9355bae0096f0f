import type { JsonSchema } from '#kernel/forms/json_schema'
import { isRecord } from '#kernel/forms/stable_json'

/**
 * What AJV holds against a schema, with the fields where it stands: « mot inconnu « tilte »
 * dans startDate ».
 *
 * @param message of the error that AJV threw
 */
export function schemaFault(schema: JsonSchema, message: string): string {
  const unknown = message.match(/unknown keyword: "(\w+)"/)?.[1]
  if (unknown) return `mot inconnu « ${unknown} »${inFields(holdersOf(schema, unknown))}`

  const [, word, where] = message.match(/missing type \S+ for keyword "(\w+)" at "#\/(\S+)"/) ?? []
  if (word)
    return `« ${word} » ne convient pas au type de la réponse${inFields([fieldOf(where.split('/'))])}`

  const places = [...message.matchAll(/data\/(\S+) undefined/g)].map(([, place]) => place)
  const innermost = [...new Set(places)].filter(
    (place) => !places.some((other) => other.startsWith(`${place}/`))
  )
  if (innermost.length === 0) return message
  return innermost
    .map((place) => {
      const parts = place.split('/')
      return `valeur incorrecte de « ${parts[parts.length - 1]} »${inFields([fieldOf(parts)])}`
    })
    .join(', ')
}

function inFields(fields: string[]): string {
  const named = [...new Set(fields)].filter((field) => field !== '')
  return named.length > 0 ? ` dans ${named.join(', ')}` : ''
}

/** The fields whose schema has this word. */
function holdersOf(part: unknown, word: string, path: string[] = []): string[] {
  if (Array.isArray(part)) return part.flatMap((item) => holdersOf(item, word, path))
  if (!isRecord(part)) return []
  const isMap = path[path.length - 1] === 'properties'
  const own = !isMap && Object.hasOwn(part, word) ? [fieldOf(path)] : []
  return [
    ...own,
    ...Object.entries(part).flatMap(([name, value]) => holdersOf(value, word, [...path, name])),
  ]
}

/** `properties/equipment/items/properties/surface/type` is about `equipment.surface`. */
function fieldOf(path: string[]): string {
  return path.filter((_name, index) => path[index - 1] === 'properties').join('.')
}
