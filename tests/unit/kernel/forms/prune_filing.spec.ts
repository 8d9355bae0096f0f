import { test } from '@japa/runner'
import fc from 'fast-check'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { answersTo } from '#tests/unit/kernel/forms/arbitrary_answers'
import {
  completeFiling,
  DAY,
  resolveSample,
  sampleForm,
} from '#tests/unit/kernel/forms/sample_form'

const { schema } = resolveSample()
const prune = (data: Record<string, unknown>) =>
  pruneFiling({ schema: sampleForm.schema, day: DAY }, data)

test.group('prune filing', () => {
  test('keeps a complete filing as it is', ({ assert }) => {
    assert.deepEqual(prune(completeFiling()), completeFiling())
  })

  test('drops what is not shown, and what depended on it', ({ assert }) => {
    const hidden = { allergic: false, allergy: 'other', allergyDetail: 'Arachide', protocol: 'PAI' }
    assert.deepEqual(prune(hidden), { allergic: false })
    assert.deepEqual(prune({ ...hidden, allergic: true }), { ...hidden, allergic: true })
  })

  test('opens a question for want of an answer, when its rule says so', ({ assert }) => {
    assert.deepEqual(prune({ allergic: true, allergy: 'food', snack: true }), {
      allergic: true,
      allergy: 'food',
    })
    assert.deepEqual(prune({ allergic: false, allergy: 'food', snack: true }), {
      allergic: false,
      snack: true,
    })
  })

  test('follows the rules of each item of a repeated group', ({ assert }) => {
    const contacts = [
      { name: 'A', isFamily: true, link: 'Tante', phone: '0611111111' },
      { name: 'B', isFamily: false, link: 'Tante', phone: '0611111111' },
    ]
    assert.deepEqual(prune({ contacts }), {
      contacts: [
        { name: 'A', isFamily: true, link: 'Tante' },
        { name: 'B', isFamily: false, phone: '0611111111' },
      ],
    })
  })

  test('drops unknown properties, blank texts, empty groups and lists', ({ assert }) => {
    const data = {
      lastName: '  ',
      unknown: 1,
      home: { city: '', other: 2 },
      days: [''],
      contacts: [],
      note: null,
    }
    assert.deepEqual(prune(data), {})
  })

  test('keeps the place of a blank item in a repeated group', ({ assert }) => {
    assert.deepEqual(prune({ contacts: [{ name: '' }, { name: 'B' }] }), {
      contacts: [{}, { name: 'B' }],
    })
  })

  test('says the same when it prunes twice, and changes nothing that it is given', () => {
    fc.assert(
      fc.property(answersTo(schema), (answers) => {
        const before = structuredClone(answers)
        const once = prune(answers)
        const twice = prune(once)
        return (
          JSON.stringify(once) === JSON.stringify(twice) &&
          JSON.stringify(before) === JSON.stringify(answers)
        )
      }),
      { numRuns: 400 }
    )
  })

  test('takes no property from the prototype', ({ assert }) => {
    const data = JSON.parse('{"__proto__": {"lastName": "Durand"}, "constructor": {"a": 1}}')
    assert.deepEqual(prune(data), {})
  })
})
