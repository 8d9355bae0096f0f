import { test } from '@japa/runner'
import { E_HEAD_REQUIRED, E_RESPONSIBLES_REQUIRED } from '#households/errors'
import {
  changeFacts,
  compareFacts,
  reversed,
  withoutAbsent,
  type FactChange,
} from '#households/family_facts'
import { assertSound, repaired } from '#households/sound_family'

const FAMILY = withoutAbsent([
  ['address', { streetName: 'RUE HAUTE', postalCode: '54000', city: 'NANCY' }],
  ['head', 'claire'],
  ['person/claire/kind', 'adult'],
  ['person/claire/lastName', 'Martin'],
  ['person/paul/kind', 'adult'],
  ['person/paul/lastName', 'Martin'],
  ['person/lea/kind', 'child'],
  ['person/lea/lastName', 'Martin'],
  ['responsible/lea/claire', 'mother'],
])

const after = (changes: Record<string, unknown>) =>
  withoutAbsent(new Map([...FAMILY, ...Object.entries(changes)]))

test.group('The facts of a family', () => {
  test('what changed is taken back one by one', ({ assert }) => {
    const renamed = after({ 'person/lea/lastName': 'Petit', 'person/paul/kind': null })
    const changes = compareFacts(FAMILY, renamed)
    assert.sameMembers(
      changes.map(({ fact }) => fact),
      ['person/lea/lastName', 'person/paul/kind']
    )
    const back = changeFacts(renamed, reversed(changes))
    assert.deepEqual(compareFacts(FAMILY, back.facts), [])
    assert.isEmpty(back.kept)
  })

  test('what changed since in another way stays, and is named', ({ assert }) => {
    const changes: FactChange[] = [
      { fact: 'person/lea/lastName', before: 'Martin', after: 'Petit' },
      { fact: 'head', before: 'claire', after: 'paul' },
    ]
    const now = after({ 'person/lea/lastName': 'Durand', 'head': 'paul' })
    const { facts, kept } = changeFacts(now, reversed(changes))
    assert.equal(facts.get('person/lea/lastName'), 'Durand')
    assert.equal(facts.get('head'), 'claire')
    assert.deepEqual(kept, ['person/lea/lastName'])
  })

  test('an account has an adult at its head, and nobody leaves a child alone', ({ assert }) => {
    assertSound(FAMILY)
    assert.throws(() => assertSound(after({ head: 'lea' })), new E_HEAD_REQUIRED().message)
    assert.throws(() => assertSound(after({ 'person/claire/kind': null })))
    assert.throws(
      () => assertSound(after({ 'responsible/lea/claire': null })),
      new E_RESPONSIBLES_REQUIRED().message
    )
    const four = Object.fromEntries(
      ['a', 'b', 'c'].flatMap((id) => [
        [`person/${id}/kind`, 'outside_adult'],
        [`responsible/lea/${id}`, 'legal_guardian'],
      ])
    )
    assert.throws(() => assertSound(after(four)), new E_RESPONSIBLES_REQUIRED().message)
  })

  test('taking back never leaves an account without head or a child without anybody', ({
    assert,
  }) => {
    const alone = after({ 'person/claire/kind': null })
    const sound = repaired(alone, FAMILY)
    assertSound(sound)
    assert.equal(sound.get('head'), 'paul')
    assert.equal(sound.get('responsible/lea/paul'), 'legal_guardian')
    assert.isUndefined(sound.get('responsible/lea/claire'))
  })
})
