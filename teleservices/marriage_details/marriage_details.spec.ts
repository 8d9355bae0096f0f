import { test } from '@japa/runner'
import type { MarriageDetails } from '#generated/form_data/marriage_details'
import { sampleAuthority, samplePrefill } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/marriage_details/teleservice'

test.group('Acte de mariage', () => {
  test('proposes the town itself as the place of the marriage, and leaves the date to be given', ({
    assert,
  }) => {
    const marriageIn = (postalCode: string) =>
      teleservice.prefill?.(samplePrefill({ authority: { ...sampleAuthority, postalCode } }))
        .marriage

    assert.deepEqual(marriageIn('95000'), {
      marriageCity: 'Blainville',
      marriagePostalCode: '95',
    })
    assert.equal(marriageIn('97200')?.marriagePostalCode, '972')
  })

  test('asks relatives to prove their kinship, unless the extract goes to anyone', ({ assert }) => {
    const isAsked = (data: Partial<MarriageDetails>) =>
      teleservice.documents?.find(({ type }) => type === 'family_record_book')?.when?.({ data })

    assert.isTrue(isAsked({ requesterQuality: 'Child', format: 'FullCopy' }))
    assert.isTrue(isAsked({ requesterQuality: 'HeirFamily', format: 'ExtractWithRelationship' }))
    assert.isFalse(isAsked({ requesterQuality: 'Child', format: 'ExtractWithoutRelationship' }))
    assert.isFalse(isAsked({ requesterQuality: 'Requester', format: 'FullCopy' }))
    assert.isFalse(isAsked({ requesterQuality: 'LawyerNotary', format: 'FullCopy' }))
  })
})
