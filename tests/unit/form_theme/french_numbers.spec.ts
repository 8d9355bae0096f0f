import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  formatFrenchAmount,
  formatFrenchNumber,
  parseFrenchAmount,
  parseFrenchNumber,
} from '#form_theme/french_numbers'

test.group('Form theme | French numbers', () => {
  test('reads a number as people write it: {0}')
    .with([
      ['1 234,5', 1234.5],
      ['1\u202f234', 1234],
      ['12.5', 12.5],
      ['-3', -3],
      ['', undefined],
      ['douze', 'douze'],
      ['12,', '12,'],
    ] as const)
    .run(({ assert }, [text, value]) => {
      assert.strictEqual(parseFrenchNumber(text), value)
    })

  test('reads an amount in cents: {0}')
    .with([
      ['12,50 €', 1250],
      ['12', 1200],
      ['0,1', 10],
      ['1 234,05', 123405],
      ['12,505', '12,505'],
      ['', undefined],
    ] as const)
    .run(({ assert }, [text, value]) => {
      assert.strictEqual(parseFrenchAmount(text), value)
    })

  test('reads back every number and amount that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }), (cents) => {
        return (
          parseFrenchAmount(formatFrenchAmount(cents)) === cents &&
          parseFrenchNumber(formatFrenchNumber(cents / 100)) === cents / 100
        )
      })
    )
  })
})
