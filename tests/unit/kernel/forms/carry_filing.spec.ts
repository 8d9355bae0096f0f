import { test } from '@japa/runner'
import { carryFiling } from '#kernel/forms/carry_filing'
import type { JsonSchema } from '#kernel/forms/json_schema'

const DIETS = [
  { const: 'standard', title: 'Aucun' },
  { const: 'no_pork', title: 'Sans porc' },
]

const SCHEMA: JsonSchema = {
  type: 'object',
  properties: {
    phone: { type: 'string', title: 'Téléphone' },
    diet: { type: 'array', title: 'Régime', items: { type: 'string', oneOf: DIETS } },
    main: { type: 'string', title: 'Plat', oneOf: DIETS },
    rules: { type: 'boolean', title: 'J’accepte', enum: [true] },
    people: {
      type: 'array',
      title: 'Personnes',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', title: 'Nom' },
          diet: { type: 'string', title: 'Son régime', oneOf: DIETS },
        },
      },
    },
  },
  if: { properties: { phone: { const: '06' } }, required: ['phone'] },
  then: { properties: { why: { type: 'string', title: 'Pourquoi' } } },
}

test.group('What a filing lends to another', () => {
  test('is the answers that the form asks today', ({ assert }) => {
    const { data, retired } = carryFiling(SCHEMA, { phone: '06', why: 'x', gone: 'y' })
    assert.deepEqual(data, { phone: '06', why: 'x' })
    assert.isEmpty(retired)
  })

  test('is never a consent', ({ assert }) => {
    assert.deepEqual(carryFiling(SCHEMA, { rules: true }).data, {})
  })

  test('leaves out the choices that are no longer offered, and names their questions', ({
    assert,
  }) => {
    const { data, retired } = carryFiling(SCHEMA, {
      diet: ['no_pork', 'no_soy'],
      main: 'no_soy',
      people: [{ name: 'Rose', diet: 'no_soy' }],
    })
    assert.deepEqual(data, { diet: ['no_pork'], people: [{ name: 'Rose' }] })
    assert.deepEqual(retired, ['Régime', 'Plat', 'Son régime'])
  })

  test('is nothing of a filing that means nothing', ({ assert }) => {
    const hostile = { phone: { a: 1 }, people: 'x', diet: { a: 1 }, main: ['no_pork', 3] }
    assert.doesNotThrow(() => carryFiling(SCHEMA, hostile))
  })
})
