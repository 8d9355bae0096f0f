import { test } from '@japa/runner'
import type { PublicSpaceOccupation } from '#generated/form_data/public_space_occupation'
import { sampleHook } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/public_space_occupation/teleservice'

const week = {
  startDate: '2027-03-27',
  endDate: '2027-04-02',
  equipment: [{ kind: 'Skip', quantity: 2, surface: 7.5 }],
} as PublicSpaceOccupation

test.group('Autorisation d’occupation du domaine public', () => {
  test('costs the square metres begun and the days, the first and the last included', ({
    assert,
  }) => {
    assert.deepEqual(teleservice.pricing?.quote({ data: week, today: '2026-06-15' }), [
      { label: 'Benne, 16\u00a0m² pendant 7\u00a0jours', quantity: 112, unitAmount: 60 },
    ])
  })

  test('costs one day where the first is the last, and nothing where they are out of order', ({
    assert,
  }) => {
    const total = (endDate: string) =>
      teleservice.pricing
        ?.quote({ data: { ...week, endDate }, today: '2026-06-15' })
        .map(({ quantity }) => quantity)
    assert.deepEqual(total(week.startDate), [16])
    assert.deepEqual(total('2027-03-01'), [0])
  })

  test('asks for a plan above 10 m², not at 10', ({ assert }) => {
    const [plan] = teleservice.documents ?? []
    assert.isFalse(plan.when?.({ data: { totalSurface: 10 } }))
    assert.isTrue(plan.when?.({ data: { totalSurface: 10.5 } }))
  })

  test('takes a total that is exactly the sum of decimals', ({ assert }) => {
    const refused: (string | null)[] = []
    const equipment: PublicSpaceOccupation['equipment'] = [
      { kind: 'Display', quantity: 3, surface: 0.8 },
    ]
    teleservice.lifecycle?.submit?.check?.({
      ...sampleHook<PublicSpaceOccupation>({ ...week, equipment, totalSurface: 2.4 }),
      refuse: (field) => refused.push(field),
    })
    assert.isEmpty(refused)
  })
})
