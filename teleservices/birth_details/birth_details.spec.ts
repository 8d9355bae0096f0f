import { test } from '@japa/runner'
import type { BirthDetails } from '#generated/form_data/birth_details'
import { sampleAuthority, sampleHook, samplePrefill } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/birth_details/teleservice'
import filing from './filings/valid.json' with { type: 'json' }

test.group('Acte de naissance', () => {
  test('proposes the town itself as the place of birth', ({ assert }) => {
    const placeIn = (postalCode: string) =>
      teleservice.prefill?.(samplePrefill({ authority: { ...sampleAuthority, postalCode } }))

    assert.deepEqual(placeIn('95000'), { birthCity: 'Blainville', birthPostalCode: '95' })
    assert.equal(placeIn('97400')?.birthPostalCode, '974')
  })

  test('refuses a birth to come', ({ assert }) => {
    const refusedFields = (birthDate: string) => {
      const refused: (string | null)[] = []
      teleservice.lifecycle?.submit?.check?.({
        ...sampleHook({ ...(filing.data as BirthDetails), birthDate }, { today: '2026-06-15' }),
        refuse: (field) => refused.push(field),
      })
      return refused
    }

    assert.deepEqual(refusedFields('2026-06-16'), ['birthDate'])
    assert.isEmpty(refusedFields('2026-06-15'))
  })

  test('asks relatives, and them only, to prove their kinship', ({ assert }) => {
    const isAsked = (requesterQuality: BirthDetails['requesterQuality']) =>
      teleservice.documents
        ?.find(({ type }) => type === 'family_record_book')
        ?.when?.({ data: { requesterQuality } })

    assert.isTrue(isAsked('Parent'))
    assert.isTrue(isAsked('Heir'))
    assert.isFalse(isAsked('Requester'))
    assert.isFalse(isAsked('LawyerNotary'))
  })
})
