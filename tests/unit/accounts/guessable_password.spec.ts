import { test } from '@japa/runner'
import { COMMON_WORDS, SEQUENCES } from '#accounts/common_words'
import { E_GUESSABLE_PASSWORD } from '#accounts/errors'
import { refuseGuessable } from '#accounts/guessable_password'
import { isStrongEnough } from '#shared/password_strength'
import { DEMO_PASSWORD } from '#database/demo/accounts'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

const OWNER = { login: 'lea.destienne2', email: 'lea.photos@courriel.test' }

function verdict(password: string): string {
  try {
    refuseGuessable(password, OWNER)
    return ''
  } catch (error) {
    if (error instanceof E_GUESSABLE_PASSWORD) return error.message
    throw error
  }
}

test.group('A password that others would guess', () => {
  test('is refused when it is one of those that everybody has, long as it may be', ({ assert }) => {
    for (const password of [
      'Motdepasse2026!',
      'M0tDeP@sse2026',
      'Password123456',
      '12345678901234',
      'azertyuiop1234',
      'poiuytreza-2026',
      'bonjour-soleil-54',
      'Marseille-1993!',
      'aaaaaaaaaaaaaabcde',
      'qwertyqwerty12',
    ]) {
      assert.isTrue(isStrongEnough(password), `${password} is long enough`)
      assert.include(verdict(password), 'fait partie des plus courants', password)
    }
  })

  test('is refused when there is little in it but its owner’s name or address', ({ assert }) => {
    for (const password of ['Destienne-2014', 'LéaDestienne54!', 'photos-LEA-1987']) {
      assert.isTrue(isStrongEnough(password), password)
      assert.include(verdict(password), 'votre nom ou votre adresse', password)
    }
  })

  test('is another one: a phrase may hold a common word, or a name', ({ assert }) => {
    for (const password of [
      CITIZEN_PASSWORD,
      DEMO_PASSWORD,
      'trois-mots-et-demi',
      'encore-une-phrase',
      'mon chat dort au soleil',
      'Léa aime les tartes',
      'Blainville-123456',
      'kX7#vq29Lm_p',
      '',
    ]) {
      assert.equal(verdict(password), '', password)
    }
  })

  test('is found by words that are distinct and could be typed', ({ assert }) => {
    for (const word of [...COMMON_WORDS, ...SEQUENCES]) assert.match(word, /^[a-z0-9]{3,}$/)
  })
})
