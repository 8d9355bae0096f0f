import { test } from '@japa/runner'
import fc from 'fast-check'
import { parseFiling } from '#kernel/forms/parse_filing'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { allProperties } from '#kernel/forms/rules'
import { asPosted } from '#tests/support/as_posted'
import { typedAnswersTo } from '#tests/unit/kernel/forms/arbitrary_answers'
import { completeFiling, DAY, resolveSample } from '#tests/unit/kernel/forms/sample_form'

const { schema } = resolveSample()
const parse = (posted: unknown) => parseFiling(schema, posted)

test.group('parse filing', () => {
  test('reads what a French person types', ({ assert }) => {
    const posted = {
      lastName: '  Duran\u0063\u0327on ',
      birthDate: '4/5/2018',
      phone: '+33 (0)6.12.34.56.78',
      income: '1 234,5 €',
      hours: '12,5',
      account: { iban: 'fr76 3000 6000 0112 3456 7890 189', bic: 'agri fr pp' },
      home: { postalCode: '33 600', city: 'Pessac' },
      note: 'Une ligne\r\nune autre\u0000',
    }
    assert.deepEqual(parse(posted), {
      lastName: 'Durançon',
      birthDate: '2018-05-04',
      phone: '0612345678',
      income: 123450,
      hours: 12.5,
      account: { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' },
      home: { postalCode: '33600', city: 'Pessac' },
      note: 'Une ligne\nune autre',
    })
  })

  test('reads ticks, yes or no, and fields posted with a hidden companion', ({ assert }) => {
    assert.deepEqual(parse({ terms: ['false', 'true'], allergic: 'false' }), {
      terms: true,
      allergic: false,
    })
    assert.deepEqual(parse({ terms: 'on', allergic: 'non' }), { terms: true, allergic: false })
  })

  test('reads lists however the body’s parser gives them', ({ assert }) => {
    for (const days of [
      ['monday', 'tuesday'],
      { 0: 'monday', 1: 'tuesday' },
      ['', 'monday', 'tuesday'],
    ]) {
      assert.deepEqual(parse({ days }), { days: ['monday', 'tuesday'] })
    }
    assert.deepEqual(parse({ days: 'monday' }), { days: ['monday'] })
    assert.deepEqual(
      parse({ contacts: { 10: { name: 'B' }, 9: { name: 'A', isFamily: 'true' } } }),
      {
        contacts: [{ name: 'A', isFamily: true }, { name: 'B' }],
      }
    )
  })

  test('leaves out what nobody answered', ({ assert }) => {
    assert.deepEqual(parse({ lastName: ' ', days: '', home: { city: '' }, income: '' }), {})
  })

  test('keeps what cannot be read as it was typed', ({ assert }) => {
    const typed = {
      birthDate: '30/02/2015',
      phone: '06 12',
      income: 'dix',
      hours: '1,2,3',
      allergic: 'peut-être',
    }
    assert.deepEqual(parse(typed), typed)
  })

  test('takes JSON answers as they are', ({ assert }) => {
    assert.deepEqual(parse(completeFiling()), completeFiling())
  })

  test('reads back what it had read, written as a form posts it', ({ assert }) => {
    fc.assert(
      fc.property(typedAnswersTo(schema), (answers) => {
        const data = parse(answers)
        assert.deepEqual(parse(asPosted(schema, data)), data)
      }),
      { numRuns: 400 }
    )
  })

  test('never throws and never touches the prototype, whatever is posted', ({ assert }) => {
    const names = [
      ...Object.keys(allProperties(schema)),
      '__proto__',
      'constructor',
      'toString',
      '0',
    ]
    const body = fc.letrec((tie) => ({
      node: fc.oneof(
        fc.string(),
        fc.constantFrom(null, undefined, 0, Number.NaN, true, '\ud800', '__proto__'),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('node'), { maxKeys: 5 })
      ),
    })).node
    fc.assert(
      fc.property(body, (hostile) => {
        const data = parse(hostile)
        assert.isTrue(Object.keys(data).every((name) => Object.hasOwn(allProperties(schema), name)))
        assert.doesNotThrow(() => pruneFiling({ schema, day: DAY }, data))
        assert.isUndefined(Reflect.get({}, 'lastName'))
      }),
      { numRuns: 1000 }
    )
    const own = JSON.parse('{"__proto__": {"polluted": "1"}, "home": {"__proto__": {"city": "X"}}}')
    assert.deepEqual(parse(own), {})
    assert.isUndefined(Reflect.get({}, 'polluted'))
  })

  test('reads no further than a list may go', ({ assert }) => {
    const days = Array.from({ length: 100_000 }, () => 'monday')
    assert.lengthOf(parse({ days }).days as string[], 500)
    let deep: unknown = 'x'
    for (let depth = 0; depth < 50_000; depth++) deep = { home: deep }
    assert.deepEqual(parse(deep), {})
  })
})
