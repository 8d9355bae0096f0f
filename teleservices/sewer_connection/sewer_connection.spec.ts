import { test } from '@japa/runner'
import { defaultFiling } from '#kernel/forms/default_filing'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { sampleDay } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/sewer_connection/teleservice'
import filing from './filings/valid_tenant.json' with { type: 'json' }

test.group('Raccordement à l’égout', () => {
  const form = { schema: teleservice.form.schema, day: sampleDay }

  test('takes people without an account, on behalf of nobody in particular', ({ assert }) => {
    assert.equal(teleservice.access, 'anyone')
    assert.deepEqual(teleservice.subject, { kind: 'none' })
  })

  test('starts from an owner of a recent building', ({ assert }) => {
    assert.deepEqual(defaultFiling(form), { requesterQuality: 'Owner', moreThanTwoYears: false })
  })

  test('forgets the owner that a tenant named once he says that he is the owner', ({ assert }) => {
    const kept = pruneFiling(form, { ...filing.data, requesterQuality: 'Owner' })
    assert.notProperty(kept, 'ownerLastName')
    assert.notProperty(kept, 'ownerFirstNames')
    assert.notProperty(kept, 'ownerAddress')
    assert.equal(kept.section, filing.data.section)
  })
})
