import { test } from '@japa/runner'
import { applyRepeatAction } from '#kernel/forms/repeat_action'
import { sampleForm } from '#tests/unit/kernel/forms/sample_form'

const data = { contacts: [{ name: 'A' }, { name: 'B' }], lastName: 'Durand' }
const act = (action: string, before: Record<string, unknown> = data) =>
  applyRepeatAction(sampleForm.schema, before, action)

test.group('repeat action', () => {
  test('adds a blank item at the end', ({ assert }) => {
    assert.deepEqual(act('add:contacts').contacts, [{ name: 'A' }, { name: 'B' }, {}])
    assert.deepEqual(act('add:contacts', {}), { contacts: [{}] })
    assert.lengthOf(data.contacts, 2)
  })

  test('removes the item of a given place', ({ assert }) => {
    assert.deepEqual(act('remove:contacts:0').contacts, [{ name: 'B' }])
    assert.deepEqual(act('remove:contacts:7'), data)
  })

  test('adds no more items than the form takes', ({ assert }) => {
    const full = { contacts: [{}, {}, {}] }
    assert.deepEqual(act('add:contacts', full), full)
  })

  test('does nothing for what is no repeated group', ({ assert }) => {
    for (const action of [
      'add:days',
      'add:lastName',
      'add:nothing',
      'add:__proto__',
      'add:contacts.0.name',
      'drop:contacts',
      '',
    ]) {
      assert.strictEqual(act(action), data)
    }
  })

  test('reaches a repeated group inside another', ({ assert }) => {
    const inner = { type: 'array' as const, items: { type: 'string' as const } }
    const schema = {
      type: 'object' as const,
      properties: {
        teams: {
          type: 'array' as const,
          items: { type: 'object' as const, properties: { names: inner } },
        },
      },
    }
    const teams = [{ names: ['a'] }, {}]
    assert.deepEqual(applyRepeatAction(schema, { teams }, 'add:teams.1.names'), {
      teams: [{ names: ['a'] }, { names: [''] }],
    })
    assert.deepEqual(applyRepeatAction(schema, {}, 'add:teams.1.names'), { teams: undefined })
  })
})
