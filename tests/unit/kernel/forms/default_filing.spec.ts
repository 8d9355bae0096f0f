import { test } from '@japa/runner'
import { defaultFiling } from '#kernel/forms/default_filing'
import type { JsonSchema } from '#kernel/forms/json_schema'

const schema: JsonSchema = {
  type: 'object',
  properties: {
    format: { type: 'string', default: 'full' },
    copies: { type: 'integer', default: 1 },
    person: { type: 'object', properties: { country: { type: 'string', default: 'fr' } } },
  },
  allOf: [
    {
      if: { properties: { format: { const: 'full' } }, required: ['format'] },
      then: { properties: { parents: { type: 'boolean', default: true } } },
    },
    {
      if: { properties: { parents: { const: true } }, required: ['parents'] },
      then: { properties: { order: { type: 'string', default: 'mother' } } },
    },
  ],
}

test.group('default filing', () => {
  test('starts with the defaults of what is shown, and of what they open', ({ assert }) => {
    assert.deepEqual(defaultFiling(schema), {
      format: 'full',
      copies: 1,
      parents: true,
      order: 'mother',
    })
  })

  test('leaves answers alone', ({ assert }) => {
    assert.deepEqual(defaultFiling(schema, { format: 'short', copies: 2, person: { name: 'A' } }), {
      format: 'short',
      copies: 2,
      person: { name: 'A', country: 'fr' },
    })
  })
})
