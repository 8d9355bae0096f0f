import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  frenchAddressLines,
  frenchDay,
  frenchList,
  frenchLongDay,
  frenchMoney,
  frenchNumber,
  frenchPhone,
  frenchTime,
  parseFrenchDay,
  parseFrenchMoney,
  parseFrenchNumber,
  parseFrenchPhone,
} from '#shared/french_formats'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.group('French formats', () => {
  test('writes days, hours, numbers, amounts and telephones as the French do', ({ assert }) => {
    assert.equal(frenchDay('2026-12-31'), '31/12/2026')
    assert.equal(frenchLongDay('2026-12-31'), '31 décembre 2026')
    assert.equal(frenchLongDay('2027-01-01'), '1er janvier 2027')
    assert.equal(plain(frenchTime('08:30')), '8 h 30')
    assert.equal(plain(frenchTime('14:00')), '14 h')
    assert.equal(plain(frenchNumber(1234.5)), '1 234,5')
    assert.equal(plain(frenchMoney(123450)), '1 234,50 €')
    assert.equal(plain(frenchPhone('0612345678')), '06 12 34 56 78')
  })

  test('gives back what it cannot write', ({ assert }) => {
    assert.equal(frenchDay('31 mai'), '31 mai')
    assert.equal(frenchLongDay('2026-02-30'), '2026-02-30')
    assert.equal(frenchPhone('+44 20 7946'), '+44 20 7946')
  })

  test('reads days as people type them', ({ assert }) => {
    for (const text of [
      '1/2/2015',
      '01/02/2015',
      '1.2.2015',
      '01-02-2015',
      '2015-02-01',
      ' 1 / 2 / 2015 ',
    ]) {
      assert.equal(parseFrenchDay(text), '2015-02-01', text)
    }
    for (const text of ['30/02/2015', '1/2/15', '2/2015', 'demain'])
      assert.isNull(parseFrenchDay(text), text)
  })

  test('reads telephones as people type them', ({ assert }) => {
    for (const text of [
      '06 12 34 56 78',
      '06.12.34.56.78',
      '+33612345678',
      '0033 6 12 34 56 78',
      '+33 (0)6-12-34-56-78',
    ]) {
      assert.equal(parseFrenchPhone(text), '0612345678', text)
    }
    for (const text of ['06 12', '+44 612345678', '00 12 34 56 78', 'mon numéro']) {
      assert.isNull(parseFrenchPhone(text), text)
    }
  })

  test('reads amounts to the cent, and nothing finer', ({ assert }) => {
    const amounts: [string, number | null][] = [
      ['12', 1200],
      ['12,5', 1250],
      ['1 234,56 €', 123456],
      ['0,29 euros', 29],
      ['-3', -300],
      ['12,345', null],
      ['douze', null],
      ['', null],
    ]
    for (const [text, cents] of amounts) assert.equal(parseFrenchMoney(text), cents, text)
  })

  test('reads back every number and amount that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        return (
          parseFrenchMoney(frenchMoney(value)) === value &&
          parseFrenchNumber(frenchNumber(value / 1000)) === value / 1000
        )
      })
    )
  })

  test('joins words and lines', ({ assert }) => {
    assert.equal(frenchList(['lundi', 'mardi', 'jeudi']), 'lundi, mardi et jeudi')
    assert.equal(frenchList([]), '')
    assert.deepEqual(
      frenchAddressLines({
        streetNumber: '12',
        streetName: 'rue des Lilas',
        postalCode: '33600',
        city: 'Pessac',
        countryName: '',
      }),
      ['12 rue des Lilas', '33600 Pessac']
    )
  })
})
