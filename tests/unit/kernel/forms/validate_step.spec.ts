import { test } from '@japa/runner'
import fc from 'fast-check'
import { compileForm } from '#kernel/forms/compile_form'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { stepStates } from '#kernel/forms/step_states'
import { validateFields, validateFiling, validateStep } from '#kernel/forms/validate_step'
import { typedAnswersTo } from '#tests/unit/kernel/forms/arbitrary_answers'
import {
  completeFiling,
  resolveSample,
  sampleForm,
  sampleLists,
} from '#tests/unit/kernel/forms/sample_form'

const form = resolveSample()

test.group('validate step', () => {
  test('reports the errors of that step only', ({ assert }) => {
    assert.deepEqual(
      validateStep(form, 'money', { lastName: '', hours: 0.3 }).map(({ path }) => path),
      ['hours', 'terms']
    )
  })

  test('judges a stored form as well as a fresh one', ({ assert }) => {
    const stored = JSON.parse(JSON.stringify(form))
    assert.deepEqual(validateFiling(stored, {}), validateFiling(form, {}))
    assert.deepEqual(validateFiling(stored, completeFiling()), [])
  })

  test('says of a whole filing what the author’s schema says of it', ({ assert }) => {
    const compiled = compileForm({ id: 'sample', revision: 1, schema: sampleForm.schema })
    fc.assert(
      fc.property(typedAnswersTo(form.schema), (answers) => {
        const sentences = (errors: { path: string; message: string }[]) =>
          errors.map(({ path, message }) => `${path} ${message}`)
        const whole = sentences(compiled.validate(answers, { lists: sampleLists, day: form.day }))
        assert.sameMembers(sentences(validateFiling(form, answers)), whole)
        assert.sameMembers(sentences(validateFiling(form, pruneFiling(form, answers))), whole)
      }),
      { numRuns: 400 }
    )
  })

  test('refuses an entry that was retired since, when given the lists of today', ({ assert }) => {
    const lists = sampleLists.map((list) => ({
      ...list,
      entries: list.entries.map((entry) => ({
        ...entry,
        retired: entry.retired || entry.key === 'ferry',
      })),
    }))
    const data = completeFiling()
    assert.deepEqual(
      validateStep(form, 'child', data, { lists }).map(({ path }) => path),
      ['school']
    )
    assert.deepEqual(
      validateStep(form, 'child', data, { lists, accepted: { schools: ['ferry'] } }),
      []
    )
  })

  test('judges only the fields being changed, and lets retired answers stay', ({ assert }) => {
    const stored = { ...completeFiling(), school: 'zola', lastName: '' }
    assert.deepEqual(validateFields(form, ['school', 'phone'], stored, stored), [])
    const edited = { ...stored, phone: '12' }
    assert.deepEqual(
      validateFields(form, ['school', 'phone'], edited, completeFiling()).map(({ path }) => path),
      ['phone', 'school']
    )
  })
})

test.group('step states', () => {
  test('tells empty from incomplete from invalid from complete', ({ assert }) => {
    assert.deepEqual(stepStates(form, {}), {
      child: 'empty',
      family: 'empty',
      money: 'empty',
      decision: 'empty',
    })
    assert.deepEqual(
      stepStates(form, { lastName: 'Durand', home: { postalCode: '1' }, terms: false }),
      {
        child: 'incomplete',
        family: 'invalid',
        money: 'incomplete',
        decision: 'empty',
      }
    )
    assert.deepEqual(Object.values(stepStates(form, completeFiling())), Array(4).fill('complete'))
  })

  test('reopens a step when an answer elsewhere asks for more', ({ assert }) => {
    const data = { ...completeFiling(), allergic: true, allergy: 'food' }
    assert.equal(stepStates(form, data).family, 'incomplete')
  })
})
