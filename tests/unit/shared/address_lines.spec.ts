import { test } from '@japa/runner'
import { addressLine } from '#shared/address_lines'

test.group('A line of an address', () => {
  test('stays as it is when it fits', ({ assert }) => {
    assert.equal(addressLine(' Avenue  de la Gare ', 32), 'Avenue de la Gare')
  })

  test('is abbreviated as the post does, no more than it takes', ({ assert }) => {
    for (const [line, fitted] of [
      ['Boulevard du Général de Gaulle et de la Paix', 'BD du GAL de Gaulle et de la'],
      ['Avenue de la République française', 'AV de la République française'],
      ['Allée des Anciens Combattants d’Outre-mer', 'ALL des Anciens Combattants'],
    ]) {
      assert.equal(addressLine(line, 32), fitted)
      assert.isAtMost(fitted.length, 32)
    }
  })

  test('is cut when a single word is longer than the field', ({ assert }) => {
    assert.equal(addressLine('x'.repeat(40), 32), 'x'.repeat(32))
  })
})
