import { test } from '@japa/runner'
import type { BirthDetails } from '#generated/form_data/birth_details'
import { sampleAuthority, samplePrefill } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/birth_details/teleservice'

test.group('Acte de naissance', () => {
  test('proposes the town itself as the place of birth', ({ assert }) => {
    const placeIn = (postalCode: string) =>
      teleservice.prefill?.(samplePrefill({ authority: { ...sampleAuthority, postalCode } }))

    assert.deepEqual(placeIn('95000'), { birthCity: 'Blainville', birthPostalCode: '95' })
    assert.equal(placeIn('97400')?.birthPostalCode, '974')
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
