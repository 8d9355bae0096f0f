import { test } from '@japa/runner'
import fc from 'fast-check'
import { fieldGroup } from '#back_office/field_group'
import { resolveStep } from '#kernel/forms/resolve_step'
import { validateStep } from '#kernel/forms/validate_step'
import { importValidatorModule, type BrowserModule } from '#tests/support/validator_module'
import { answersTo } from '#tests/unit/kernel/forms/arbitrary_answers'
import { resolveSample } from '#tests/unit/kernel/forms/sample_form'

const form = resolveSample()
const asked = form.steps.flatMap(({ fields }) => fields)

test.group('field group', () => {
  test('a question comes with those of its step that its answer opens', ({ assert }) => {
    assert.deepEqual(fieldGroup(form, 'phone')?.fields, ['phone'])
    assert.deepEqual(fieldGroup(form, 'allergic')?.fields, [
      'allergic',
      'allergy',
      'allergyDetail',
      'snack',
    ])
    assert.deepEqual(fieldGroup(form, 'protocol')?.fields, ['protocol'])
    assert.isNull(fieldGroup(form, '__proto__'))
  })

  test('edited in place, it is judged as the step would judge it: only what is shown counts', async ({
    assert,
  }) => {
    let refused = 0
    const modules = new Map<string, BrowserModule>()
    for (const answers of fc.sample(answersTo(form.schema), 300)) {
      for (const field of asked) {
        const { stepId, fields } = fieldGroup(form, field) ?? { stepId: '', fields: [] }
        const part = resolveStep(form, stepId, answers, fields)
        if (part.isFrozen) continue
        const key = `${field} ${part.mask}`
        if (!modules.has(key)) modules.set(key, await importValidatorModule(part))
        const own = Object.entries(answers).filter(([name]) => fields.includes(name))
        const found = (modules.get(key) as BrowserModule).check(Object.fromEntries(own), form.day)
        const expected = validateStep(form, stepId, answers).filter(({ path }) =>
          fields.includes(path.split('.')[0])
        )
        if (JSON.stringify(found) !== JSON.stringify(expected)) {
          assert.deepEqual(found, expected, `${field}: ${JSON.stringify(answers)}`)
        }
        refused += found.length
      }
    }
    assert.isAbove(refused, 1000)
  })
})
