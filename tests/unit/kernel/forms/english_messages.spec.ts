import { test } from '@japa/runner'
import { ENGLISH_MESSAGES, englishMessage } from '#kernel/forms/english_messages'
import { FRENCH_MESSAGES } from '#kernel/forms/french_messages'

const say = (keyword: string, kind: string, label: string, params = {}) =>
  englishMessage({ keyword, params }, { label, kind })

test.group('English messages', () => {
  test('say all that the French ones say', ({ assert }) => {
    assert.deepEqual(Object.keys(ENGLISH_MESSAGES).sort(), Object.keys(FRENCH_MESSAGES).sort())
  })

  test('name the field as one speaks', ({ assert }) => {
    assert.equal(say('required', 'text', 'Last name at birth'), 'Enter the last name at birth.')
    assert.equal(say('required', 'text', 'IBAN'), 'Enter the IBAN.')
    assert.equal(say('required', 'text', 'Your school'), 'Enter “Your school”.')
    assert.equal(say('required', 'text', 'Prénom usuel'), 'Enter “Prénom usuel”.')
    assert.equal(
      say('minItems', 'choices', 'Days', { limit: 1 }),
      'Choose at least 1 answer for “Days”.'
    )
    assert.equal(
      say('notAfter', 'date', 'Date of birth', { limit: 'today', day: '2026-06-15' }),
      'The date of birth cannot be in the future.'
    )
  })

  test('end every sentence, and leave no blank to fill', ({ assert }) => {
    for (const key of Object.keys(ENGLISH_MESSAGES)) {
      const [keyword, kind = 'text'] = key.split('.')
      const sentence = say(keyword, kind, 'Name', { limit: 2, multipleOf: 3, day: '2026-06-15' })
      assert.match(sentence, /^[A-Z].*[.…]$/u)
      assert.notMatch(sentence, /[{}]|NaN|undefined/)
    }
  })
})
