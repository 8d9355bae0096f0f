import { test } from '@japa/runner'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { schemaFingerprint } from '#kernel/forms/schema_fingerprint'

const schema: JsonSchema = {
  type: 'object',
  properties: {
    title: { type: 'string', title: 'Titre', oneOf: [{ const: 'a', title: 'A' }] },
    size: { type: 'integer', default: 1 },
  },
  required: ['title', 'size'],
}

test.group('schema fingerprint', () => {
  test('does not move with words, order and defaults', ({ assert }) => {
    const reworded: JsonSchema = {
      required: ['size', 'title'],
      properties: {
        size: { type: 'integer', title: 'Taille', description: 'En centimètres' },
        title: { title: 'Intitulé', type: 'string', oneOf: [{ title: 'B', const: 'a' }] },
      },
      type: 'object',
    }
    assert.equal(schemaFingerprint(reworded), schemaFingerprint(schema))
  })

  test('moves with fields, limits, choices and what is required', ({ assert }) => {
    const { properties = {} } = schema
    const variants: JsonSchema[] = [
      { ...schema, properties: { title: properties.title } },
      { ...schema, properties: { ...properties, size: { type: 'integer', maximum: 3 } } },
      {
        ...schema,
        properties: { ...properties, title: { type: 'string', oneOf: [{ const: 'b' }] } },
      },
      { ...schema, required: ['title'] },
    ]
    const prints = [schema, ...variants].map(schemaFingerprint)
    assert.lengthOf(new Set(prints), prints.length)
  })
})
