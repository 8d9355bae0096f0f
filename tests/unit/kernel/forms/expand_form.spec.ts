import { test } from '@japa/runner'
import { expandForm } from '#kernel/forms/expand_form'
import { expandSchema } from '#kernel/forms/expand_schema'
import { FRAGMENTS } from '#kernel/forms/fragments'
import { createAjv } from '#kernel/forms/create_ajv'
import { listFields } from '#kernel/forms/list_fields'
import { sampleForm } from '#tests/unit/kernel/forms/sample_form'

test.group('expand schema', () => {
  test('lets what stands beside a reference win over the fragment', ({ assert }) => {
    const { properties } = expandSchema({
      type: 'object',
      properties: { place: { $ref: 'shared:address', title: 'Lieu de la fuite' } },
    })
    assert.equal(properties?.place.title, 'Lieu de la fuite')
    assert.deepEqual(properties?.place.required, ['streetName', 'postalCode', 'city'])
    assert.equal(properties?.place.properties?.postalCode.format, 'postal-code')
  })

  test('reaches the fields of rules, groups and lists', ({ assert }) => {
    const text = JSON.stringify(expandSchema(sampleForm.schema))
    assert.notInclude(text, '$ref')
  })

  test('names a fragment that does not exist', ({ assert }) => {
    for (const $ref of ['shared:adress', 'shared:constructor', '#/definitions/a']) {
      assert.throws(() => expandSchema({ $ref }), new RegExp(`« ${$ref} »`))
    }
  })

  test('leaves the author’s schema as it was', ({ assert }) => {
    const before = structuredClone(sampleForm.schema)
    expandSchema(sampleForm.schema)
    assert.deepEqual(sampleForm.schema, before)
  })

  test('shares only fragments that AJV takes in strict mode', ({ assert }) => {
    const ajv = createAjv({ strict: true, strictRequired: false })
    for (const [name, { schema }] of Object.entries(FRAGMENTS)) {
      assert.doesNotThrow(() => ajv.compile({ ...expandSchema(schema) }), name)
    }
  })
})

test.group('expand form', () => {
  test('brings the drawing of a fragment, which the form may change', ({ assert }) => {
    const { ui } = expandForm({
      schema: {
        type: 'object',
        properties: {
          home: { $ref: 'shared:address' },
          note: { $ref: 'shared:comment' },
          people: {
            type: 'array',
            items: { type: 'object', properties: { phone: { $ref: 'shared:phone' } } },
          },
        },
      },
      ui: { note: { 'ui:options': { rows: 8 } } },
    })
    assert.deepEqual(ui.note, { 'ui:widget': 'textarea', 'ui:options': { rows: 8 } })
    assert.deepInclude(ui.home, { 'ui:field': 'address' })
    assert.deepEqual(ui.people, { items: { phone: { 'ui:options': { inputType: 'tel' } } } })
  })

  test('marks amounts as cents', ({ assert }) => {
    const { schema } = expandForm({
      schema: {
        type: 'object',
        properties: { price: { type: 'integer' }, count: { type: 'integer' } },
      },
      ui: { price: { 'ui:widget': 'money' } },
    })
    assert.equal(schema.properties?.price.unit, 'cents')
    assert.isUndefined(schema.properties?.count.unit)
  })
})

test.group('list fields', () => {
  test('says what opens a conditional field', ({ assert }) => {
    const fields = new Map(listFields(sampleForm.schema).map((field) => [field.name, field]))
    assert.deepEqual(fields.get('lastName')?.conditions, [])
    assert.isTrue(fields.get('lastName')?.required)
    assert.isFalse(fields.get('sport')?.required)
    assert.isTrue(fields.get('allergyDetail')?.required)
    assert.deepEqual(fields.get('allergyDetail')?.conditions, [
      { rule: 1, branch: 'then', triggers: ['allergy'] },
    ])
    assert.deepEqual(fields.get('sport')?.conditions, [
      { rule: 0, branch: 'else', triggers: ['allergic'] },
    ])
  })

  test('finds the fields of a rule inside a rule, under both conditions', ({ assert }) => {
    const fields = listFields({
      type: 'object',
      properties: { a: { type: 'boolean' } },
      if: { properties: { a: { const: true } }, required: ['a'] },
      then: {
        properties: { b: { type: 'boolean' } },
        allOf: [
          {
            if: { properties: { b: { const: true } }, required: ['b'] },
            then: { properties: { c: { type: 'string' } } },
          },
        ],
      },
    })
    assert.deepEqual(
      fields.map(({ name, conditions }) => [name, conditions.flatMap(({ triggers }) => triggers)]),
      [
        ['a', []],
        ['b', ['a']],
        ['c', ['a', 'b']],
      ]
    )
  })
})
