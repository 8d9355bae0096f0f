import { test } from '@japa/runner'
import { withDependents } from '#kernel/forms/with_dependents'
import { resolveSample } from '#tests/unit/kernel/forms/sample_form'

const { schema } = resolveSample()

test.group('With dependents', () => {
  test('a field on which nothing depends comes alone', ({ assert }) => {
    assert.sameMembers([...withDependents(schema, ['lastName'])], ['lastName'])
  })

  test('a question brings those that it opens, those that they open, on other steps too', ({
    assert,
  }) => {
    assert.sameMembers(
      [...withDependents(schema, ['allergic'])],
      ['allergic', 'allergy', 'protocol', 'sport', 'allergyDetail', 'snack']
    )
  })

  test('an answer that makes another one compulsory brings it', ({ assert }) => {
    assert.sameMembers([...withDependents(schema, ['days'])], ['days', 'transport', 'income'])
  })

  test('what a question depends on is not brought', ({ assert }) => {
    assert.sameMembers([...withDependents(schema, ['protocol'])], ['protocol'])
  })
})
