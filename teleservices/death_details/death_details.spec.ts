import { test } from '@japa/runner'
import type { DeathDetails } from '#generated/form_data/death_details'
import { sampleAuthority, sampleHook, samplePrefill } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/death_details/teleservice'
import filing from './filings/valid.json' with { type: 'json' }

test.group('Acte de décès', () => {
  test('proposes the town itself as the place of death', ({ assert }) => {
    const placeIn = (postalCode: string) =>
      teleservice.prefill?.(samplePrefill({ authority: { ...sampleAuthority, postalCode } }))

    assert.deepEqual(placeIn('95000'), { deathCity: 'Blainville', deathPostalCode: '95' })
    assert.equal(placeIn('97600')?.deathPostalCode, '976')
  })

  test('refuses a death to come', ({ assert }) => {
    const refusedFields = (deathDate: string) => {
      const refused: (string | null)[] = []
      teleservice.lifecycle?.submit?.check?.({
        ...sampleHook({ ...(filing.data as DeathDetails), deathDate }, { today: '2026-06-15' }),
        refuse: (field) => refused.push(field),
      })
      return refused
    }

    assert.deepEqual(refusedFields('2026-06-16'), ['deathDate'])
    assert.isEmpty(refusedFields('2026-06-15'))
  })

  test('lets anyone ask, without an account and without a document', ({ assert }) => {
    assert.equal(teleservice.access, 'anyone')
    assert.isFalse(teleservice.documents?.some(({ required }) => required))
  })
})
