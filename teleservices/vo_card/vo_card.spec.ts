import { test } from '@japa/runner'
import type { VoCard } from '#generated/form_data/vo_card'
import { sampleHook } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/vo_card/teleservice'
import alone from './filings/valid.json' with { type: 'json' }
import family from './filings/valid_family.json' with { type: 'json' }

test.group('Création de compte', () => {
  test('opens an account, for who has none', ({ assert }) => {
    assert.equal(teleservice.household?.effect, 'opens')
    assert.equal(teleservice.access, 'anyone')
    assert.equal(teleservice.season, 'none')
    assert.isUndefined(teleservice.pricing)
  })

  test('describes everybody, who answers for whom, and the guardians', ({ assert }) => {
    const described = teleservice.household?.describe(family.data as VoCard)
    assert.equal(described?.head, 'claire')
    assert.deepEqual(
      described?.adults.map(({ key, title, familyStatus }) => [key, title, familyStatus]),
      [
        ['claire', 'madam', 'married'],
        ['paul', 'mister', 'married'],
      ]
    )
    assert.deepEqual(
      described?.children.map(({ firstName, sex }) => [firstName, sex]),
      [
        ['Léo', 'male'],
        [null, null],
      ]
    )
    assert.equal(described?.outsideAdults[0].address?.city, 'Lyon')
    assert.deepEqual(
      described?.adults.map(({ address }) => address?.streetName ?? null),
      [null, 'Rue du Port']
    )
    assert.lengthOf(described?.responsibilities ?? [], 4)
    assert.deepEqual(described?.guardians, [
      { guardian: 'karim', ward: 'paul' },
      { guardian: 'claire', ward: null },
    ])
    assert.deepEqual(teleservice.household?.describe(alone.data as VoCard).children, [])
  })

  test('wants days that agree with the child being born or not', ({ assert }) => {
    const [born, unborn] = (family.data as VoCard).children ?? []
    assert.isEmpty(refusals({}))
    assert.deepEqual(refusals({ children: [{ ...born, birthDate: '2026-06-16' }] }), [
      'children.0.birthDate',
    ])
    assert.deepEqual(refusals({ children: [born, { ...unborn, birthDate: '2026-06-15' }] }), [
      'children.1.birthDate',
    ])
  })

  test('gives each adult one role for a child, and nobody himself as guardian', ({ assert }) => {
    const [child] = (family.data as VoCard).children ?? []
    const responsibles = [
      { adult: 'claire', role: 'mother' },
      { adult: 'claire', role: 'legal_guardian' },
    ] as const
    assert.deepEqual(refusals({ children: [{ ...child, responsibles: [...responsibles] }] }), [
      'children.0.responsibles',
    ])
    assert.deepEqual(refusals({ guardians: [{ guardian: 'paul', ward: 'paul' }] }), [
      'guardians.0.ward',
    ])
  })
})

function refusals(given: Partial<VoCard>): (string | null)[] {
  const refused: (string | null)[] = []
  teleservice.lifecycle?.submit?.check?.({
    ...sampleHook({ ...(family.data as VoCard), ...given }),
    refuse: (field) => refused.push(field),
  })
  return refused
}
