import { test } from '@japa/runner'
import { sampleHousehold, samplePrefill } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/technical_intervention/teleservice'

test.group('Intervention technique', () => {
  test('proposes the address of the household as the place', ({ assert }) => {
    const { address } = sampleHousehold
    assert.deepEqual(teleservice.prefill?.(samplePrefill()), { interventionPlace: address })
    assert.deepEqual(teleservice.prefill?.(samplePrefill({ household: null })), {})
  })

  test('starts every town with an entry that opens the free description', ({ assert }) => {
    const keys = teleservice.lists?.intervention_type.entries.map(({ key }) => key) ?? []
    assert.include(keys, 'other')
  })
})
