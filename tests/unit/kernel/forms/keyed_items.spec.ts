import { test } from '@japa/runner'
import { compareFilings } from '#kernel/forms/compare_filings'
import { onDay } from '#kernel/forms/dated_form'
import { describeFiling } from '#kernel/forms/describe_filing'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { keyItems, keysOf, placeOfItem } from '#kernel/forms/keyed_items'
import { offerItems } from '#kernel/forms/offered_items'
import { resolveForm } from '#kernel/forms/resolve_form'
import { validateFiling, validateStep } from '#kernel/forms/validate_step'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const schema: JsonSchema = {
  type: 'object',
  properties: {
    players: {
      type: 'array',
      title: 'Joueurs',
      items: {
        type: 'object',
        title: 'Joueur',
        itemLabel: ['firstName', 'lastName'],
        properties: {
          key: { $ref: 'shared:item_key' },
          lastName: { $ref: 'shared:last_name' },
          firstName: { $ref: 'shared:first_name' },
        },
      },
    },
    captain: { type: 'string', title: 'Capitaine', itemOf: ['players'] },
  },
  required: ['captain'],
}

const resolved = resolveForm({
  teleservice: {
    id: 'team',
    revision: 1,
    form: {
      schema,
      steps: [
        { id: 'players', title: 'Joueurs', fields: ['players'] },
        { id: 'roles', title: 'Rôles', fields: ['captain'] },
      ],
    },
  },
  lists: [],
  audience: 'agent',
})
const form = onDay(resolved, '2026-06-15')

const LEA = { key: 'lea', firstName: 'Léa', lastName: 'Martin' }
const TOM = { key: 'tom', firstName: 'Tom', lastName: 'Petit' }

test.group('Entries that other answers choose among', () => {
  test('get a key of their own, and keep the one they have', ({ assert }) => {
    const once = keyItems(schema, { players: [{ firstName: 'Léa' }, TOM] }, {})
    const [first, second] = keysOf(form.schema, 'players', once)
    assert.match(String(first), UUID)
    assert.equal(second, 'tom')
    assert.equal(placeOfItem(form.schema, once, 'tom'), 'players.1')
    assert.isNull(placeOfItem(form.schema, once, 'nobody'))
  })

  test('keep it when a page that does not know it yet is saved twice', ({ assert }) => {
    const stored = keyItems(schema, { players: [{ firstName: 'Lé' }] }, {})
    const again = keyItems(schema, { players: [{ firstName: 'Léa' }, TOM] }, stored)
    assert.equal(
      keysOf(form.schema, 'players', again)[0],
      keysOf(form.schema, 'players', stored)[0]
    )
  })

  test('never share one: a copy gets another', ({ assert }) => {
    const keys = keysOf(form.schema, 'players', keyItems(schema, { players: [LEA, LEA] }, {}))
    assert.equal(keys[0], 'lea')
    assert.match(String(keys[1]), UUID)
  })

  test('are offered by their names, as they stand', ({ assert }) => {
    const { captain } =
      offerItems(form.schema, form.schema, { players: [LEA, { key: 'new' }] }).properties ?? {}
    assert.deepEqual(captain.oneOf, [
      { const: 'lea', title: 'Léa Martin' },
      { const: 'new', title: 'Joueur 2' },
    ])
    assert.strictEqual(
      offerItems(form.schema.properties?.players ?? {}, form.schema, {}),
      form.schema.properties?.players
    )
  })

  test('are the only answers, whoever posts another', ({ assert }) => {
    assert.isEmpty(validateFiling(form, { players: [LEA], captain: 'lea' }))
    for (const captain of ['tom', 'Léa Martin']) {
      assert.deepEqual(validateStep(form, 'roles', { players: [LEA], captain }), [
        {
          path: 'captain',
          keyword: 'choice',
          message: 'Choisissez une des réponses proposées pour « Capitaine ».'.replace(
            /« | »/g,
            (mark) => mark.replace(' ', '\u00a0')
          ),
          label: 'Capitaine',
        },
      ])
    }
    assert.lengthOf(validateStep(form, 'roles', { captain: 'lea' }), 1)
  })

  test('are read by their names, and a removed one as no answer', ({ assert }) => {
    const read = (data: object) =>
      describeFiling(form, { ...data }, { audience: 'agent' })[1].rows[0].value
    assert.equal(read({ players: [LEA], captain: 'lea' }), 'Léa Martin')
    assert.isNull(read({ players: [TOM], captain: 'lea' }))
  })

  test('are compared by their keys: renamed beyond recognition one is itself, alike two are not', ({
    assert,
  }) => {
    const changes = (before: object[], after: object[]) =>
      compareFilings(form, { players: before }, { players: after }).map(
        ({ label, kind, before: was, after: is }) => [label, kind, was, is]
      )
    assert.deepEqual(
      changes([LEA, TOM], [TOM, { key: 'lea', firstName: 'Zoé', lastName: 'Durand' }]),
      [
        ['Joueurs 2 – Nom', 'changed', 'Martin', 'Durand'],
        ['Joueurs 2 – Prénom', 'changed', 'Léa', 'Zoé'],
      ]
    )
    assert.deepEqual(
      changes([LEA], [{ ...LEA, key: 'other' }]).map(([, kind]) => kind),
      ['added', 'removed']
    )
  })
})
