import { test } from '@japa/runner'
import fc from 'fast-check'
import { allProperties } from '#kernel/forms/rules'
import { replaceStep } from '#kernel/forms/replace_step'
import { resolveStep, stepFromMask } from '#kernel/forms/resolve_step'
import { isConditionMet } from '#kernel/forms/conditions'
import { showing } from '#kernel/forms/showing'
import { answersTo } from '#tests/unit/kernel/forms/arbitrary_answers'
import { completeFiling, resolveSample } from '#tests/unit/kernel/forms/sample_form'

const form = resolveSample()

test.group('resolve step', () => {
  test('decides on the server what depends on another step', ({ assert }) => {
    const allergic = resolveStep(form, 'family', { allergic: true })
    assert.equal(allergic.mask, '1')
    assert.includeMembers(allergic.schema.required ?? [], ['home', 'protocol'])
    assert.notProperty(allergic.schema.properties, 'sport')

    const healthy = resolveStep(form, 'family', { allergic: false })
    assert.equal(healthy.mask, '0')
    assert.property(healthy.schema.properties, 'sport')
    assert.notProperty(allProperties(healthy.schema), 'protocol')
  })

  test('leaves to the browser what depends on the step itself', ({ assert }) => {
    const { mask, schema } = resolveStep(form, 'child', { allergic: true })
    assert.equal(mask, '-')
    assert.lengthOf(schema.allOf ?? [], 4)
    assert.notProperty(schema.properties, 'allergy')
  })

  test('asks for an answer that another step makes necessary', ({ assert }) => {
    assert.notInclude(resolveStep(form, 'money', { days: ['monday'] }).schema.required, 'income')
    assert.include(resolveStep(form, 'money', { days: ['saturday'] }).schema.required, 'income')
  })

  test('keeps the order of the step', ({ assert }) => {
    const { uiSchema } = resolveStep(form, 'family', {})
    assert.deepEqual(uiSchema['ui:order'], ['contacts', 'home', 'protocol', 'sport', '*'])
  })

  test('is the same from its mask as from the answers', ({ assert }) => {
    fc.assert(
      fc.property(answersTo(form.schema), (answers) => {
        for (const { id } of form.steps) {
          const step = resolveStep(form, id, answers)
          assert.deepEqual(stepFromMask(structuredClone(form), id, step.mask), step)
        }
      }),
      { numRuns: 150 }
    )
  })

  test('shows, rule by rule, what the whole form shows, whatever is left in hidden fields', ({
    assert,
  }) => {
    fc.assert(
      fc.property(answersTo(form.schema), (answers) => {
        const { shown } = showing(form, answers)
        const byStep = form.steps.flatMap(({ id }) => {
          const { schema } = resolveStep(form, id, answers)
          const opened = (schema.allOf ?? []).flatMap((rule) => {
            const isMet = rule.if && isConditionMet(rule.if, answers, form.day)
            return Object.keys((isMet ? rule.then : rule.else)?.properties ?? {})
          })
          return [...Object.keys(schema.properties ?? {}), ...opened]
        })
        assert.sameMembers([...new Set(byStep)], [...shown])
      }),
      { numRuns: 400 }
    )
  })

  test('refuses a mask that is none of this step', ({ assert }) => {
    for (const mask of ['-', '', '2', '11', '../1']) {
      assert.throws(
        () => stepFromMask(form, 'family', mask),
        /n’existe pas pour l’étape « family »/
      )
    }
    assert.throws(() => stepFromMask(form, 'child', '1'), /n’existe pas/)
    assert.throws(() => resolveStep(form, 'nowhere', {}), /« nowhere »/)
  })
})

test.group('replace step', () => {
  test('takes the step’s answers as they now are and leaves the others', ({ assert }) => {
    const stored = completeFiling()
    const replaced = replaceStep(form, 'money', stored, { income: 100, lastName: 'Autre' })
    assert.equal(replaced.income, 100)
    assert.notProperty(replaced, 'terms')
    assert.equal(replaced.lastName, 'Durand')
  })
})
