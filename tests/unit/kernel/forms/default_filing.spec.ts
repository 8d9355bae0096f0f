import { test } from '@japa/runner'
import { defaultFiling } from '#kernel/forms/default_filing'
import type { JsonSchema } from '#kernel/forms/json_schema'

const schema: JsonSchema = {
  type: 'object',
  properties: {
    format: { type: 'string', default: 'full' },
    copies: { type: 'integer', default: 1 },
    person: { type: 'object', properties: { country: { type: 'string', default: 'fr' } } },
    children: { type: 'array', items: { type: 'string' }, default: ['Aucun'] },
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

const form = { schema, day: '2026-06-15' }

test.group('default filing', () => {
  test('starts with the defaults of what is shown, and of what they open', ({ assert }) => {
    assert.deepEqual(defaultFiling(form), {
      format: 'full',
      copies: 1,
      children: ['Aucun'],
      parents: true,
      order: 'mother',
    })
  })

  test('leaves answers alone', ({ assert }) => {
    assert.deepEqual(defaultFiling(form, { format: 'short', copies: 2, person: { name: 'A' } }), {
      format: 'short',
      copies: 2,
      children: ['Aucun'],
      person: { name: 'A', country: 'fr' },
    })
  })

  test('completes what is known of a group, and keeps a list as it is given', ({ assert }) => {
    const known = { format: undefined, person: {}, children: ['Léa'] }
    assert.deepInclude(defaultFiling(form, known), {
      format: 'full',
      person: { country: 'fr' },
      children: ['Léa'],
    })
  })
})
