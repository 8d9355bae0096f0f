import { test } from '@japa/runner'
import { sampleAuthority, samplePrefill } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/death_details/teleservice'

test.group('Acte de décès', () => {
  test('proposes the town itself as the place of death', ({ assert }) => {
    const placeIn = (postalCode: string) =>
      teleservice.prefill?.(samplePrefill({ authority: { ...sampleAuthority, postalCode } }))

    assert.deepEqual(placeIn('95000'), { deathCity: 'Blainville', deathPostalCode: '95' })
    assert.equal(placeIn('97600')?.deathPostalCode, '976')
  })

  test('lets anyone ask, without an account and without a document', ({ assert }) => {
    assert.equal(teleservice.access, 'anyone')
    assert.isFalse(teleservice.documents?.some(({ required }) => required))
  })
})
