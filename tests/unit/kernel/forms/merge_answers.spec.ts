import { test } from '@japa/runner'
import type { FilingData } from '#kernel/define_teleservice'
import { mergeAnswers } from '#kernel/forms/merge_answers'
import { completeFiling, resolveSample } from '#tests/unit/kernel/forms/sample_form'

const form = resolveSample()
const FIELDS = ['lastName', 'phone', 'days', 'home', 'account', 'contacts']

/** What comes out when somebody stored these changes while another typed those, both from the same page. */
function merge(stored: FilingData, typed: FilingData) {
  const base = completeFiling()
  return mergeAnswers(form, {
    base,
    stored: { ...base, ...stored },
    typed: { ...base, ...typed },
    fields: FIELDS,
  })
}

test.group('merge answers', () => {
  test('keeps what each of the two changed', ({ assert }) => {
    const { answers, conflicts } = merge({ phone: '0700000001' }, { lastName: 'Durant' })
    assert.deepEqual(conflicts, [])
    assert.equal(answers.phone, '0700000001')
    assert.equal(answers.lastName, 'Durant')
  })

  test('asks about an answer that both changed, and keeps what was typed meanwhile', ({
    assert,
  }) => {
    const { answers, conflicts } = merge({ phone: '0700000001' }, { phone: '0700000002' })
    assert.deepEqual(conflicts, ['phone'])
    assert.equal(answers.phone, '0700000002')
  })

  test('asks nothing when both wrote the same, or emptied the same', ({ assert }) => {
    assert.deepEqual(merge({ phone: '0700000001' }, { phone: '0700000001' }).conflicts, [])
    assert.deepEqual(merge({ phone: '' }, { phone: undefined }).conflicts, [])
  })

  test('looks inside a group, answer by answer', ({ assert }) => {
    const bic = { iban: 'FR7630006000011234567890189', bic: 'PSSTFRPP' }
    const iban = { iban: 'FR1420041010050500013M02606', bic: 'AGRIFRPP' }
    const { answers, conflicts } = merge({ account: bic }, { account: iban })
    assert.deepEqual(conflicts, [])
    assert.deepEqual(answers.account, { iban: iban.iban, bic: bic.bic })

    const other = { ...bic, bic: 'BNPAFRPP' }
    assert.deepEqual(merge({ account: bic }, { account: other }).conflicts, ['account.bic'])
  })

  test('takes an address, a choice of several and a repeated group as one answer', ({ assert }) => {
    const { home, contacts } = completeFiling() as { home: FilingData; contacts: FilingData[] }
    const { conflicts } = merge(
      {
        home: { ...home, streetNumber: '14' },
        days: ['monday'],
        contacts: contacts.slice(1),
      },
      {
        home: { ...home, city: 'Talence' },
        days: ['tuesday'],
        contacts: [...contacts, { name: 'Roy', isFamily: false }],
      }
    )
    assert.sameMembers(conflicts, ['home', 'days', 'contacts'])
  })

  test('asks about all that differs when nobody knows what the page showed', ({ assert }) => {
    const stored = completeFiling()
    const typed = { ...stored, phone: '0700000002', lastName: undefined }
    const { conflicts } = mergeAnswers(form, { base: null, stored, typed, fields: FIELDS })
    assert.sameMembers(conflicts, ['phone', 'lastName'])
  })

  test('reads hostile data without harm', ({ assert }) => {
    const hostile = JSON.parse('{"__proto__":{"phone":"x"},"account":"text","contacts":{"a":1}}')
    assert.doesNotThrow(() =>
      mergeAnswers(form, {
        base: hostile,
        stored: completeFiling(),
        typed: hostile,
        fields: FIELDS,
      })
    )
  })
})
