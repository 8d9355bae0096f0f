import { test } from '@japa/runner'
import { assertKnownVariables, findUnknownVariables } from '#letters/variables/check_variables'

test.group('Check variables', () => {
  test('finds nothing wrong in a correct text', ({ assert }) => {
    assert.deepEqual(
      findUnknownVariables('Bonjour #{RR_TITLE} #{ RR_LNAME }, le # 3 et {ceci}.'),
      []
    )
    assertKnownVariables('#{RQ_ID}')
  })

  test('finds each unknown variable once', ({ assert }) => {
    assert.deepEqual(findUnknownVariables('#{RQ_IDD} #{FOO} #{RQ_ID} #{FOO} #{}'), [
      'RQ_IDD',
      'FOO',
      '',
    ])
  })

  test('finds a variable that was never closed', ({ assert }) => {
    assert.deepEqual(findUnknownVariables('Demande #{RQ_ID du #{RQ_CDATE}'), ['RQ_ID'])
  })

  test('proposes the nearest variable, whatever the case', ({ assert }) => {
    assert.throws(
      () => assertKnownVariables('#{RQ_IDD} et #{rr_lname}'),
      /#\{RQ_IDD\} \(vouliez-vous écrire #\{RQ_ID\}\s\?\), #\{rr_lname\} \(vouliez-vous écrire #\{RR_LNAME\}\s\?\)/
    )
  })

  test('proposes nothing for what resembles nothing', ({ assert }) => {
    assert.throws(
      () => assertKnownVariables('#{RR_QUESTION}'),
      /n’existe pas\s: #\{RR_QUESTION\}\. Choisissez/
    )
    assert.throws(
      () => assertKnownVariables('#{RR_ANSWER}'),
      /n’existe pas\s: #\{RR_ANSWER\}\. Choisissez/
    )
  })
})
