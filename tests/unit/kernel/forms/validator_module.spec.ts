import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hashForSchema, type RJSFSchema, type ValidatorType } from '@rjsf/utils'
import { test } from '@japa/runner'
import fc from 'fast-check'
import type { FilingError } from '#kernel/forms/filing_error'
import { resolveForm, type ResolvedForm } from '#kernel/forms/resolve_form'
import { resolveStep, stepFromMask, type ResolvedStep } from '#kernel/forms/resolve_step'
import { serverValidator } from '#kernel/forms/server_validator'
import { validateStep } from '#kernel/forms/validate_step'
import { validatorModule } from '#kernel/forms/validator_module'
import birthDetails from '#teleservices/birth_details/teleservice'
import canteen from '#teleservices/school_canteen_registration/teleservice'
import intervention from '#teleservices/technical_intervention/teleservice'
import { answersTo } from '#tests/unit/kernel/forms/arbitrary_answers'
import {
  completeFiling,
  entry,
  list,
  resolveSample,
  sampleLists,
} from '#tests/unit/kernel/forms/sample_form'

interface BrowserModule {
  schema: RJSFSchema
  check(answers: unknown): FilingError[]
  validator: ValidatorType
  validators: Record<string, (answers: unknown) => boolean>
  message(keyword: string, params: object, label: string, kind?: string): string
}

test.group('validator module', (group) => {
  let folder: string
  let count = 0

  group.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'validators-'))
    const runtime = `import { createRequire } from 'node:module'\nexport const require = createRequire(${JSON.stringify(import.meta.url)})\n`
    await writeFile(join(folder, 'runtime.mjs'), runtime)
    return () => rm(folder, { recursive: true })
  })

  async function load(step: ResolvedStep): Promise<BrowserModule> {
    const file = join(folder, `step_${count++}.mjs`)
    await writeFile(file, validatorModule(step, './runtime.mjs'))
    return import(pathToFileURL(file).href) as Promise<BrowserModule>
  }

  for (const [name, form] of forms()) {
    test(`gives the server’s verdict in the server’s words for ${name}`, async ({ assert }) => {
      let refused = 0
      const samples = fc.sample(answersTo(form.schema), 1000)
      for (const { id, fields } of form.steps) {
        const modules = new Map<string, BrowserModule>()
        for (const answers of samples) {
          const step = resolveStep(form, id, answers)
          if (!modules.has(step.mask)) modules.set(step.mask, await load(step))
          const { check, validators, schema } = modules.get(step.mask) as BrowserModule
          const own = Object.fromEntries(
            Object.entries(answers).filter(([field]) => fields.includes(field))
          )
          const expected = validateStep(form, id, answers)
          if (JSON.stringify(check(own)) === JSON.stringify(expected)) refused += expected.length
          else assert.deepEqual(check(own), expected, JSON.stringify(answers))
          assert.equal(validators[hashForSchema(schema)](own), expected.length === 0)
        }
      }
      assert.isAbove(refused, 1000)
    })
  }

  test('meets the conditions that RJSF asks about as the server does', async ({ assert }) => {
    const form = resolveSample()
    const step = stepFromMask(form, 'child', '-')
    const { validator, schema } = await load(step)
    const conditions = (schema.allOf as { if: RJSFSchema }[]).map((rule) => rule.if)
    assert.isAbove(conditions.length, 2)
    for (const answers of fc.sample(answersTo(form.schema), 200)) {
      for (const condition of conditions) {
        assert.equal(
          validator.isValid(structuredClone(condition), answers, schema),
          serverValidator().isValid(condition, answers, schema)
        )
      }
    }
  })

  test('tells RJSF which choice is the answer', async ({ assert }) => {
    const { validator, validators, schema } = await load(
      stepFromMask(resolveSample(), 'decision', '-')
    )
    const [accepted] = (schema.properties?.decision as RJSFSchema).oneOf as RJSFSchema[]
    assert.isTrue(validator.isValid(accepted, 'accepted', schema))
    assert.isFalse(validator.isValid(accepted, 'refused', schema))
    assert.isTrue(validators[hashForSchema(accepted)]('accepted'))
  })

  test('gives RJSF its tree of errors', async ({ assert }) => {
    const { validator, schema } = await load(resolveStep(resolveSample(), 'family', {}))
    const data = { contacts: [{}, { name: 'Petit' }], home: completeFiling().home }
    const { errors, errorSchema } = validator.validateFormData(data, schema)
    assert.deepEqual(
      errors.map(({ property }) => property),
      ['.contacts.0.name']
    )
    assert.deepEqual(errorSchema, {
      contacts: { 0: { name: { __errors: ['Renseignez le nom.'] } } },
    })
  })

  test('words a sentence of its own', async ({ assert }) => {
    const { message } = await load(resolveStep(resolveSample(), 'family', {}))
    assert.equal(
      message('maxLength', { limit: 1 }, 'Commentaire'),
      'Le commentaire doit compter au plus 1 signe, espaces compris.'
    )
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

function forms(): [string, ResolvedForm][] {
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
    ...[canteen, birthDetails, intervention].map((teleservice): [string, ResolvedForm] => [
      teleservice.id,
      resolveForm({ teleservice, lists, audience: 'agent' }),
    ]),
  ]
}
