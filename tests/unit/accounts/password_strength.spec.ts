import { test } from '@japa/runner'
import { isStrongEnough } from '#accounts/password_strength'

test.group('The strength of a password', () => {
  test('is enough with twelve characters of three kinds, or fourteen of any', ({ assert }) => {
    for (const password of [
      'Blainville54',
      'blainville-54',
      'trois mots ici',
      'une phrase sans majuscule',
      'éàçùôîêëïüæœ-É1',
    ]) {
      assert.isTrue(isStrongEnough(password), password)
    }
  })

  test('is not enough below, nor with the same signs over and over', ({ assert }) => {
    for (const password of [
      '',
      'Court-54',
      'onzelettres',
      'blainville54',
      'aaaaaaaaaaaaaaaaaaaa',
      'abababababababab',
    ]) {
      assert.isFalse(isStrongEnough(password), password)
    }
  })
})
