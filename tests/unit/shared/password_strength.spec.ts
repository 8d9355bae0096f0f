import { test } from '@japa/runner'
import { ENOUGH, isStrongEnough, passwordStrength } from '#shared/password_strength'

const STRONG = [
  'Blainville54',
  'blainville-54',
  'trois mots ici',
  'une phrase sans majuscule',
  'éàçùôîêëïüæœ-É1',
]
const WEAK = [
  '',
  'Court-54',
  'onzelettres',
  'blainville54',
  'aaaaaaaaaaaaaaaaaaaa',
  'abababababababab',
]

test.group('The strength of a password', () => {
  test('is enough with twelve characters of three kinds, or fourteen of any', ({ assert }) => {
    for (const password of STRONG) assert.isTrue(isStrongEnough(password), password)
  })

  test('is not enough below, nor with the same signs over and over', ({ assert }) => {
    for (const password of WEAK) assert.isFalse(isStrongEnough(password), password)
  })

  test('is told in words: what is missing, then that it is enough', ({ assert }) => {
    const words = (password: string) => passwordStrength(password).words.replaceAll('\u00a0', ' ')
    assert.equal(words(''), '')
    assert.equal(
      words('soleil'),
      'Trop court : encore 6 caractères avec trois sortes de caractères, ou 8 en une phrase.'
    )
    assert.equal(words('Court-54321'), 'Trop court : encore 1 caractère.')
    assert.equal(
      words('blainville54'),
      'Presque : encore 2 caractères, ou mêlez trois sortes de caractères.'
    )
    assert.equal(words('abababababababab'), 'Trop répétitif : il faut 5 signes différents.')
    assert.equal(words('Blainville54'), 'Assez solide.')
    assert.equal(words('une phrase sans majuscule'), 'Très solide.')
  })

  test('grows with each sign that is typed, and passes the mark when it is enough', ({
    assert,
  }) => {
    const typed = 'trois mots et demi'
    let before = 0
    for (let length = 1; length <= typed.length; length++) {
      const { score } = passwordStrength(typed.slice(0, length))
      assert.isAtLeast(score, before)
      assert.equal(score >= ENOUGH, length >= 14, typed.slice(0, length))
      before = score
    }
    for (const password of WEAK) assert.isBelow(passwordStrength(password).score, ENOUGH)
    assert.equal(passwordStrength('une phrase sans majuscule').score, 100)
  })
})
