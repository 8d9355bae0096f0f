import { test } from '@japa/runner'
import { postedAnswers } from '#form_theme/posted_answers'
import { parseFiling } from '#kernel/forms/parse_filing'
import { asEntries, asPosted } from '#tests/support/as_posted'
import { completeFiling, resolveSample } from '#tests/unit/kernel/forms/sample_form'

test.group('Form theme | posted answers', () => {
  test('nests groups and lists as their names say', ({ assert }) => {
    const answers = postedAnswers([
      ['_csrf', 'jeton'],
      ['root[lastName]', 'Durand'],
      ['root[home][city]', 'Pessac'],
      ['root[contacts][0][name]', 'Martin'],
      ['root[contacts][1][name]', ''],
      ['root[days][]', 'monday'],
      ['root[days][]', 'tuesday'],
      ['root[diet][]', 'standard'],
    ])
    assert.deepEqual(answers, {
      lastName: 'Durand',
      home: { city: 'Pessac' },
      contacts: { 0: { name: 'Martin' }, 1: { name: '' } },
      days: ['monday', 'tuesday'],
      diet: 'standard',
    })
  })

  test('keeps both values of a box and of its hidden companion', ({ assert }) => {
    const names = ['root[terms]', 'root[terms]']
    assert.deepEqual(postedAnswers(names.map((name, index) => [name, String(index === 1)])), {
      terms: ['false', 'true'],
    })
  })

  test('gives the server’s parser all that a filing holds', ({ assert }) => {
    const { schema } = resolveSample()
    const entries = asEntries(asPosted(schema, completeFiling()))
    assert.deepEqual(parseFiling(schema, postedAnswers(entries)), completeFiling())
  })

  test('says nothing when nothing is posted', ({ assert }) => {
    assert.isUndefined(postedAnswers([['_csrf', 'jeton']]))
  })
})
