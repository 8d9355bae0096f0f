import { test } from '@japa/runner'
import fc from 'fast-check'
import { addDays, isDay } from '#shared/days'
import { createAjv } from '#kernel/forms/create_ajv'
import { FORMATS } from '#kernel/forms/formats'

test.group('formats', () => {
  test('takes the days that exist from 1850 to 2150, and no other text', ({ assert }) => {
    let day = '1849-12-25'
    while (day < '2151-01-10') {
      const [year] = day.split('-').map(Number)
      if (FORMATS.date.test(day) !== (year >= 1850 && year <= 2150)) assert.fail(day)
      day = addDays(day, 1)
    }
    fc.assert(
      fc.property(
        fc.integer({ min: 1850, max: 2150 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, date) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
          return FORMATS.date.test(text) === isDay(text)
        }
      ),
      { numRuns: 3000 }
    )
  })

  test('tells right texts from wrong ones', ({ assert }) => {
    const cases: Record<string, [right: string[], wrong: string[]]> = {
      'email': [
        ['lea.d+a@mail.exemple.fr', 'o’b@x.fr'.replace('’', "'")],
        ['lea', 'a@b', 'a b@c.fr', 'a@-b.fr', '@b.fr'],
      ],
      'phone': [['0556000000'], ['056', '+33556000000', '0056000000', '05 56 00 00 00']],
      'mobile-phone': [['0612345678', '0712345678'], ['0556000000']],
      'postal-code': [
        ['33600', '01000'],
        ['3360', '336000', '33 600'],
      ],
      'department-code': [
        ['01', '2A', '2B', '33', '95', '971', '976', '99'],
        ['00', '96', '1', '2C', '970'],
      ],
      'time': [
        ['00:00', '23:59'],
        ['24:00', '8:30', '08:60'],
      ],
      'uri': [
        ['https://exemple.fr', 'http://a.b/c?d=e#f'],
        ['exemple.fr', 'javascript:alert(1)', 'https://exemple'],
      ],
      'siret': [['12345678901234'], ['123']],
      'bic': [
        ['AGRIFRPP', 'AGRIFRPP882'],
        ['AGRI', 'AGRIFRPP8'],
      ],
    }
    for (const [name, [right, wrong]] of Object.entries(cases)) {
      for (const text of right) assert.isTrue(FORMATS[name].test(text), `${name}: ${text}`)
      for (const text of wrong) assert.isFalse(FORMATS[name].test(text), `${name}: ${text}`)
    }
  })

  test('checks the digits of an IBAN, so that no slip of one sign passes', ({ assert }) => {
    const check = createAjv().compile({ type: 'string', format: 'iban', checksum: 'iban' })
    const ibans = [
      'FR7630006000011234567890189',
      'FR1420041010050500013M02606',
      'DE89370400440532013000',
    ]
    for (const iban of ibans) assert.isTrue(check(iban), iban)
    fc.assert(
      fc.property(fc.nat({ max: 22 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = [...ibans[0]]
        digits[place + 4] = String((Number(digits[place + 4]) + shift) % 10)
        return !check(digits.join(''))
      })
    )
    assert.isFalse(check('FR76'))
  })
})
