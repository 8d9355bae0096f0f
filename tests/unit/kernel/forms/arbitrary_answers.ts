import fc from 'fast-check'
import type { FilingData } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties } from '#kernel/forms/rules'

/** Answers to a form: right, wrong, missing or left behind in fields that are not shown. */
export function answersTo(schema: JsonSchema): fc.Arbitrary<FilingData> {
  const fields = Object.entries(allProperties(schema))
  return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, answerTo(field)])), {
    requiredKeys: [],
  })
}

/** The same answers, each of the right kind but not all valid. */
export function typedAnswersTo(schema: JsonSchema): fc.Arbitrary<FilingData> {
  const fields = Object.entries(allProperties(schema))
  return fc.record(
    Object.fromEntries(fields.map(([name, field]) => [name, typedAnswerTo(field)])),
    { requiredKeys: [] }
  )
}

function answerTo(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.type === 'object') {
    return fc.oneof({ weight: 9, arbitrary: answersTo(schema) }, { weight: 1, arbitrary: odd })
  }
  if (schema.type === 'array') {
    const items = fc.array(answerTo(schema.items ?? {}), { maxLength: 4 })
    return fc.oneof({ weight: 9, arbitrary: items }, { weight: 1, arbitrary: odd })
  }
  return fc.oneof({ weight: 5, arbitrary: typedAnswerTo(schema) }, { weight: 1, arbitrary: odd })
}

function typedAnswerTo(schema: JsonSchema): fc.Arbitrary<unknown> {
  const choices = schema.oneOf?.map((option) => option.const) ?? schema.enum
  if (choices?.length) return fc.constantFrom(...choices)
  switch (schema.type) {
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer({ min: -3, max: 2_000_000 })
    case 'number':
      return fc.integer({ min: -8, max: 80 }).map((half) => half / 2)
    case 'object':
      return typedAnswersTo(schema)
    case 'array':
      return fc.uniqueArray(typedAnswerTo(schema.items ?? {}), {
        maxLength: 4,
        selector: (item) => JSON.stringify(item),
      })
    default:
      return textFor(schema)
  }
}

const SAMPLES: Record<string, string[]> = {
  'date': ['2018-05-04', '2024-02-29', '2023-02-29', '1849-12-31'],
  'phone': ['0512345678', '0112345678', '05123'],
  'mobile-phone': ['0612345678', '0512345678'],
  'postal-code': ['33600', '3360'],
  'department-code': ['33', '2A', '00'],
  'email': ['lea@exemple.fr', 'lea@', 'lea@exemple'],
  'uri': ['https://exemple.fr/a?b=c', 'exemple.fr'],
  'iban': ['FR7630006000011234567890189', 'FR7630006000011234567890188', 'FR76'],
  'bic': ['AGRIFRPP', 'AGRIFRPPXXX', 'AG'],
}

function textFor({ format, maxLength }: JsonSchema): fc.Arbitrary<string> {
  if (format && SAMPLES[format]) return fc.constantFrom(...SAMPLES[format])
  return fc.oneof(
    fc.constantFrom('a', 'Durand', 'Œuvre d’été', '😀'.repeat(maxLength ?? 3)),
    fc.string({ maxLength: (maxLength ?? 10) + 2 })
  )
}

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('', '  ', null, {}, [], [''], 'douze', 3, 1.25, true, 'monday', '\u0000'),
  fc.string({ maxLength: 5 }),
  fc.object({ maxDepth: 1 })
)
