import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  formatFrenchAmount,
  formatFrenchNumber,
  parseFrenchAmount,
  parseFrenchNumber,
} from '#form_theme/french_numbers'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { parseAnswer } from '#kernel/forms/parse_answer'

const NUMBER: JsonSchema = { type: 'number' }
const AMOUNT: JsonSchema = { type: 'integer', unit: 'cents' }

const TYPED = [
  ...['12', ' 12 ', '012', '+12', '- 12', '-3', '12.', ',5', '0,1', '1,2,3', '1.5', '19,99'],
  ...['1 234,5', '1\u00a0234', '1\u202f234', '12,505', '0,12345678901'],
  ...['12 €', '€ 12', '12,50€', '12 euros', '12 EUROS ', '1 euro', '€'],
  ...['1e3', '0x10', 'Infinity', '123456789012345', '1234567890123456', 'douze', '', '  '],
]

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

  test('reads « {$self} » as the server does')
    .with(TYPED)
    .run(({ assert }, text) => {
      assert.strictEqual(asRead(parseFrenchNumber(text)), parseAnswer(NUMBER, text))
      assert.strictEqual(asRead(parseFrenchAmount(text)), parseAnswer(AMOUNT, text))
    })

  test('reads anything that looks like a number as the server does', () => {
    const sign = fc.constantFrom(...'0123456789,. -+€e\u00a0\u202f', 'euro', 's')
    fc.assert(fc.property(fc.string({ unit: sign, maxLength: 12 }), agrees), { numRuns: 2000 })
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

function agrees(text: string): boolean {
  return (
    asRead(parseFrenchNumber(text)) === parseAnswer(NUMBER, text) &&
    asRead(parseFrenchAmount(text)) === parseAnswer(AMOUNT, text)
  )
}

/** A text that was not understood is a text on both sides; the server trims it. */
function asRead(typed: number | string | undefined) {
  return typeof typed === 'string' ? typed.trim() : typed
}
