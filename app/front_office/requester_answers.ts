import { parseFiling } from '#kernel/forms/parse_filing'
import { only } from '#kernel/forms/posted_edit'
import type { FilingData } from '#kernel/define_teleservice'
import type { MergedForm } from '#kernel/forms/merge_answers'
import type { JsonSchema } from '#kernel/forms/json_schema'

const text: JsonSchema = { type: 'string' }
const texts = (names: readonly string[]): Record<string, JsonSchema> =>
  Object.fromEntries(names.map((name) => [name, text]))

const ADDRESS = [
  'additionalDeliveryInformation',
  'additionalGeographicalInformation',
  'streetNumber',
  'streetName',
  'placeNameOrService',
  'postalCode',
  'city',
  'countryName',
  'streetMatriculation',
  'streetRivoliCode',
  'cityInseeCode',
]

/** Who files without account, as a form whose answers are put together: this page is drawn by hand, not from a schema. */
export const REQUESTER_FORM: MergedForm = {
  schema: {
    type: 'object',
    properties: {
      ...texts(['title', 'firstName', 'lastName', 'email', 'phone']),
      address: { type: 'object', properties: texts(ADDRESS) },
    },
  },
  ui: { address: { 'ui:field': 'address' } },
}

/** What was typed in it, valid or not; a field that came back empty is named too. */
export function requesterAnswers(posted: unknown): FilingData {
  const fields = Object.keys(REQUESTER_FORM.schema.properties ?? {})
  return only(parseFiling(REQUESTER_FORM.schema, posted), fields)
}

/** What the page showed when it was opened; `null` when it does not say so. */
export function requesterBase(posted: unknown): FilingData | null {
  if (typeof posted !== 'string') return null
  try {
    return requesterAnswers(JSON.parse(posted))
  } catch {
    return null
  }
}

/** One answer as a person reads it. */
export function requesterWords(answer: unknown): string {
  return typeof answer === 'object' && answer !== null
    ? Object.values(answer).join(' ')
    : String(answer ?? '–')
}
