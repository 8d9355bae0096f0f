import type { RJSFSchema } from '@rjsf/utils'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { onDay, type DatedForm } from '#kernel/forms/dated_form'
import { parseFiling } from '#kernel/forms/parse_filing'
import { resolveForm } from '#kernel/forms/resolve_form'
import { resolveStep, stepFromMask } from '#kernel/forms/resolve_step'
import { serverValidator } from '#kernel/forms/server_validator'
import { validateStep } from '#kernel/forms/validate_step'
import { validatorModule } from '#kernel/forms/validator_module'
import birthDetails from '#teleservices/birth_details/teleservice'
import canteen from '#teleservices/school_canteen_registration/teleservice'
import intervention from '#teleservices/technical_intervention/teleservice'
import { asPosted } from '#tests/support/as_posted'
import { importValidatorModule, type BrowserModule } from '#tests/support/validator_module'
import { answersTo, typedAnswersTo } from '#tests/unit/kernel/forms/arbitrary_answers'
import { DAY, entry, list, resolveSample, sampleLists } from '#tests/unit/kernel/forms/sample_form'

test.group('validator module', () => {
  for (const [name, form] of forms()) {
    test(`gives the server’s verdict in the server’s words for ${name}`, async ({ assert }) => {
      let refused = 0
      const samples = fc.sample(answersTo(form.schema), 1000)
      for (const { id, fields } of form.steps) {
        const modules = new Map<string, BrowserModule>()
        for (const answers of samples) {
          const step = resolveStep(form, id, answers)
          if (!modules.has(step.mask)) modules.set(step.mask, await importValidatorModule(step))
          const { check } = modules.get(step.mask) as BrowserModule
          const own = Object.fromEntries(
            Object.entries(answers).filter(([field]) => fields.includes(field))
          )
          const expected = validateStep(form, id, answers)
          if (JSON.stringify(check(own, form.day)) === JSON.stringify(expected))
            refused += expected.length
          else assert.deepEqual(check(own, form.day), expected, JSON.stringify(answers))
        }
      }
      assert.isAbove(refused, 1000)
    })
  }

  test('meets the conditions that RJSF asks about as the server does', async ({ assert }) => {
    const form = resolveSample()
    const step = stepFromMask(form, 'child', '-')
    const { validatorOn, schema } = await importValidatorModule(step)
    const validator = validatorOn(form.day)
    const conditions = (schema.allOf as { if: RJSFSchema }[]).map((rule) => rule.if)
    assert.isAbove(conditions.length, 2)
    for (const answers of fc.sample(answersTo(form.schema), 200)) {
      for (const condition of conditions) {
        assert.equal(
          validator.isValid(structuredClone(condition), answers, schema),
          serverValidator(form.day).isValid(condition, answers, schema)
        )
      }
    }
  })

  test('reads a posted form as the server does', async ({ assert }) => {
    const form = resolveSample()
    for (const answers of fc.sample(typedAnswersTo(form.schema), 100)) {
      const posted = asPosted(form.schema, answers)
      for (const { id } of form.steps) {
        const step = resolveStep(form, id, answers)
        const { read } = await importValidatorModule(step)
        assert.deepEqual(read(posted), parseFiling(step.schema, posted))
      }
    }
  })

  test('reads what a French person types', async ({ assert }) => {
    const { read } = await importValidatorModule(stepFromMask(resolveSample(), 'child', '-'))
    const typed = { birthDate: '4/5/2018', phone: '+33 (0)6.12.34.56.78', lastName: ' Durand ' }
    assert.deepEqual(read(typed), {
      birthDate: '2018-05-04',
      phone: '0612345678',
      lastName: 'Durand',
    })
  })

  test('tells RJSF which choice is the answer', async ({ assert }) => {
    const { validatorOn, schema } = await importValidatorModule(
      stepFromMask(resolveSample(), 'decision', '-')
    )
    const validator = validatorOn(DAY)
    const [accepted] = (schema.properties?.decision as RJSFSchema).oneOf as RJSFSchema[]
    assert.isTrue(validator.isValid(accepted, 'accepted', schema))
    assert.isFalse(validator.isValid(accepted, 'refused', schema))
  })

  test('holds no code made from text, which the page’s policy forbids', ({ assert }) => {
    for (const [, form] of forms()) {
      for (const { id } of form.steps) {
        const source = validatorModule(resolveStep(form, id, {}), '/runtime.js')
        assert.notMatch(source, /\beval\s*\(|new Function|\bimport\s*\(/)
        assert.match(source, /^import \{ require \} from "\/runtime\.js"\n/)
      }
    }
  })

  test('asks its runtime for two modules at most', ({ assert }) => {
    for (const [, form] of forms()) {
      for (const { id } of form.steps) {
        const source = validatorModule(resolveStep(form, id, {}), '/runtime.js')
        for (const [, name] of source.matchAll(/\brequire\("([^"]+)"\)/g)) {
          assert.include(['ajv/dist/runtime/ucs2length', 'ajv/dist/runtime/equal'], name)
        }
      }
    }
  })

  test('stays small with a list of three hundred entries', ({ assert }) => {
    const schools = list(
      'schools',
      'dropdown',
      Array.from({ length: 300 }, (_, index) => entry(`s${index}`, `École ${index}`))
    )
    const form = resolveForm({
      teleservice: {
        id: 'one',
        revision: 1,
        form: {
          schema: { type: 'object', properties: { school: { $ref: 'shared:school' } } },
          steps: [{ id: 'one', title: 'Un', fields: ['school'] }],
        },
      },
      lists: [schools],
      audience: 'citizen',
    })
    assert.isBelow(validatorModule(stepFromMask(form, 'one', '-'), '/runtime.js').length, 70_000)
  })
})

function forms(): [string, DatedForm][] {
  const lists = [
    ...sampleLists,
    list('food_diet', 'checkbox_tree', [
      entry('standard', 'Standard'),
      entry('meatless', 'Sans viande'),
    ]),
    list('canteen_attending_days', 'checkbox_tree', [entry('monday', 'Lundi')]),
    list('intervention_type', 'dropdown', [
      entry('other', 'Autre'),
      entry('pothole', 'Nid-de-poule'),
    ]),
  ]
  return [
    ['the sample form', resolveSample()],
    ...[canteen, birthDetails, intervention].map((teleservice): [string, DatedForm] => [
      teleservice.id,
      onDay(resolveForm({ teleservice, lists, audience: 'agent' }), DAY),
    ]),
  ]
}
