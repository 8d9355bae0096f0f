import { test } from '@japa/runner'
import fc from 'fast-check'
import type { FilingData } from '#kernel/define_teleservice'
import { compileForm } from '#kernel/forms/compile_form'
import { isConditionMet } from '#kernel/forms/conditions'
import { onDay } from '#kernel/forms/dated_form'
import { isNotAfter, isOldEnough, isYoungEnough, limitDay } from '#kernel/forms/day_limits'
import { defaultFiling } from '#kernel/forms/default_filing'
import { describeFiling } from '#kernel/forms/describe_filing'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { resolveForm } from '#kernel/forms/resolve_form'
import { resolveStep, stepFromMask } from '#kernel/forms/resolve_step'
import { serverValidator } from '#kernel/forms/server_validator'
import { showing } from '#kernel/forms/showing'
import { stepStates } from '#kernel/forms/step_states'
import { validateStep } from '#kernel/forms/validate_step'
import { validatorModule } from '#kernel/forms/validator_module'
import { importValidatorModule, type BrowserModule } from '#tests/support/validator_module'

const MINOR: JsonSchema = { properties: { birthDate: { maximumAge: 17 } }, required: ['birthDate'] }

/** A young reader: an age decides within a step, across steps and within a group; days are limited. */
const schema: JsonSchema = {
  type: 'object',
  properties: {
    birthDate: { $ref: 'shared:birth_date' },
    reader: {
      type: 'object',
      title: 'Lecteur',
      properties: {
        bornOn: { type: 'string', title: 'Né le', format: 'date', maximumAge: 100 },
      },
      allOf: [
        {
          if: { properties: { bornOn: { minimumAge: 60 } }, required: ['bornOn'] },
          then: { properties: { pension: { type: 'string', title: 'Caisse' } } },
        },
      ],
    },
    visit: {
      type: 'string',
      title: 'Date de la visite',
      format: 'date',
      notBefore: 'today + 2 days',
      notAfter: 'today + 3 months',
    },
    guide: { type: 'string', title: 'Né le (guide)', format: 'date', minimumAge: 16 },
  },
  required: ['birthDate'],
  allOf: [
    {
      if: MINOR,
      then: {
        properties: { school: { type: 'string', title: 'École', default: 'Jules-Ferry' } },
        required: ['school'],
      },
      else: { properties: { job: { type: 'string', title: 'Métier' } } },
    },
    { if: MINOR, then: { properties: { guardian: { type: 'string', title: 'Responsable' } } } },
  ],
}

const steps = [
  { id: 'reader', title: 'Lecteur', fields: ['birthDate', 'reader', 'school', 'job'] },
  { id: 'visit', title: 'Visite', fields: ['visit', 'guide', 'guardian'] },
]
const resolved = resolveForm({
  teleservice: { id: 'reading', revision: 1, form: { schema, steps } },
  lists: [],
  audience: 'citizen',
})
const DAY = '2026-06-15'
const form = onDay(resolved, DAY)
const shown = (data: FilingData, day = DAY) => showing({ schema: form.schema, day }, data).shown

test.group('Ages and days in a form', () => {
  test('counts full years: a birthday counts, the eve does not', ({ assert }) => {
    assert.isTrue(isOldEnough('2008-06-15', 18, DAY))
    assert.isFalse(isOldEnough('2008-06-16', 18, DAY))
    assert.isTrue(isYoungEnough('2008-06-16', 17, DAY))
    assert.isFalse(isYoungEnough('2008-06-15', 17, DAY))
    assert.isTrue(isYoungEnough('2027-01-01', 17, DAY), 'to be born')
  })

  test('lets who is born on 29 February grow older on 1 March', ({ assert }) => {
    assert.isFalse(isOldEnough('2008-02-29', 18, '2026-02-28'))
    assert.isTrue(isOldEnough('2008-02-29', 18, '2026-03-01'))
    assert.isTrue(isOldEnough('2008-02-29', 20, '2028-02-29'))
  })

  test('finds what is no day neither old nor young enough', ({ assert }) => {
    for (const answer of ['2026-02-30', 'hier', '', null, 12]) {
      assert.isFalse(isOldEnough(answer, 0, DAY))
      assert.isFalse(isYoungEnough(answer, 120, DAY))
      assert.isFalse(isNotAfter(answer, 'today', DAY))
    }
    assert.isFalse(isYoungEnough('2020-01-01', 17, undefined), 'no day of filing')
  })

  test('counts days, months and years from the day of the filing', ({ assert }) => {
    assert.equal(limitDay('today', DAY), DAY)
    assert.equal(limitDay('today + 1 day', '2026-12-31'), '2027-01-01')
    assert.equal(limitDay('today - 1 month', '2026-03-31'), '2026-02-28')
    assert.equal(limitDay('today - 2 years', '2028-02-29'), '2026-02-28')
    assert.equal(limitDay('tomorrow', DAY), '')
  })

  test('opens a question within the step, across steps and within a group', ({ assert }) => {
    const child = { birthDate: '2015-01-01' }
    assert.includeMembers([...shown(child)], ['school', 'guardian'])
    assert.notInclude([...shown(child)], 'job')
    assert.include([...shown({ birthDate: '1990-01-01' })], 'job')
    assert.deepEqual(pruneFiling(form, { reader: { bornOn: '1960-01-01', pension: 'CNAV' } }), {
      reader: { bornOn: '1960-01-01', pension: 'CNAV' },
    })
    assert.deepEqual(pruneFiling(form, { reader: { bornOn: '1990-01-01', pension: 'CNAV' } }), {
      reader: { bornOn: '1990-01-01' },
    })
    assert.equal(resolveStep(form, 'visit', child).mask, '1')
    assert.equal(resolveStep(form, 'visit', {}).mask, '0')
  })

  test('keeps the form of the day on which it was sent', ({ assert }) => {
    const sent = { birthDate: '2008-06-16', school: 'Zola', guardian: 'Claire Martin' }
    const read = (day: string) =>
      describeFiling({ ...form, day }, sent, { audience: 'citizen' }).flatMap(({ rows }) =>
        rows.map(({ name }) => name)
      )
    assert.includeMembers(read('2026-06-15'), ['school', 'guardian'])
    assert.notIncludeMembers(read('2026-06-16'), ['school', 'guardian'])
    assert.deepEqual(pruneFiling(form, sent), sent)
    assert.equal(
      stepStates({ ...form, day: '2026-06-15' }, { birthDate: '2008-06-16' }).reader,
      'incomplete'
    )
    assert.equal(
      stepStates({ ...form, day: '2026-06-16' }, { birthDate: '2008-06-16' }).reader,
      'complete'
    )
  })

  test('gives the default of a question that an age opens', ({ assert }) => {
    assert.deepInclude(defaultFiling(form, { birthDate: '2015-01-01' }), { school: 'Jules-Ferry' })
    assert.notProperty(defaultFiling(form, { birthDate: '1990-01-01' }), 'school')
  })

  test('says in French what to mend', ({ assert }) => {
    const sentences = (data: FilingData) =>
      steps
        .flatMap(({ id }) => validateStep(form, id, data))
        .map(({ path, message }) => `${path}: ${message.replaceAll('\u00a0', ' ')}`)
    assert.deepEqual(
      sentences({
        birthDate: '2026-06-16',
        school: 'Zola',
        reader: { bornOn: '1920-01-01' },
        visit: '2026-06-16',
        guide: '2010-06-16',
      }),
      [
        'birthDate: La date de naissance ne peut pas être dans le futur.',
        'reader.bornOn: Vérifiez « Né le » : la personne doit avoir au plus 100 ans.',
        'visit: La date de la visite doit être au plus tôt le 17/06/2026.',
        'guide: Vérifiez « Né le (guide) » : la personne doit avoir au moins 16 ans.',
      ]
    )
    assert.deepEqual(sentences({ birthDate: '2026-02-30', visit: '2026-09-16' }), [
      'birthDate: La date de naissance doit être une date, par exemple 31/12/2015.',
      'visit: La date de la visite doit être au plus tard le 15/09/2026.',
    ])
  })

  test('is judged alike by the server, the browser’s module and the author’s schema, any day', async ({
    assert,
  }) => {
    const compiled = compileForm({ id: 'reading', revision: 1, schema })
    const modules = new Map<string, BrowserModule>()
    const told = (errors: { path: string; message: string }[]) =>
      errors.map(({ path, message }) => `${path} ${message}`)
    let refused = 0
    for (const { day, data } of fc.sample(
      fc.record({ day: someDay(), data: someAnswers() }),
      1500
    )) {
      const dated = { ...form, day }
      const all: string[] = []
      for (const { id, fields } of steps) {
        const step = resolveStep(dated, id, data)
        const key = `${id} ${step.mask}`
        if (!modules.has(key)) modules.set(key, await importValidatorModule(step))
        const own = Object.entries(data).filter(([name]) => fields.includes(name))
        const expected = validateStep(dated, id, data)
        const found = modules.get(key)?.check(Object.fromEntries(own), day)
        assert.deepEqual(found, expected, JSON.stringify({ day, data }))
        all.push(...told(expected))
      }
      refused += all.length
      assert.sameMembers(told(compiled.validate(data, { lists: [], day })), all)
    }
    assert.isAbove(refused, 1000)
    assert.isAtMost(modules.size, 3)
  })

  test('meets a condition in the browser and in RJSF’s hands as on the server', async ({
    assert,
  }) => {
    const { validatorOn } = await importValidatorModule(stepFromMask(resolved, 'reader', '-'))
    const rules = resolveStep(form, 'reader', {}).schema.allOf ?? []
    let met = 0
    for (const { day, data } of fc.sample(
      fc.record({ day: someDay(), data: someAnswers() }),
      500
    )) {
      for (const condition of rules.flatMap((rule) => rule.if ?? [])) {
        const expected = isConditionMet(condition, data, day)
        if (expected) met++
        const asked = condition as Parameters<ReturnType<typeof validatorOn>['isValid']>[0]
        assert.equal(validatorOn(day).isValid(structuredClone(asked), data, {}), expected)
        assert.equal(serverValidator(day).isValid(asked, data, {}), expected)
      }
    }
    assert.isAbove(met, 50)
  })

  test('holds no day in what the browser keeps', ({ assert }) => {
    const source = (day: string) =>
      validatorModule(resolveStep({ ...form, day }, 'reader', {}), '/runtime.js')
    assert.equal(source('2026-06-15'), source('2031-01-01'))
    assert.notInclude(source('2026-06-15'), '2026-06')
  })
})

/** Days around which the limits of the form lie. */
function someDay(): fc.Arbitrary<string> {
  return fc.constantFrom('2026-06-15', '2026-02-28', '2028-02-29', '2027-03-01', '2026-12-31')
}

function someAnswers(): fc.Arbitrary<FilingData> {
  const born = fc.constantFrom(
    ...['2008-06-15', '2008-06-16', '2008-02-29', '2010-02-28', '2010-03-01', '1966-06-15'],
    ...['1900-01-01', '2026-06-15', '2026-06-16', '2026-02-30', '1990-13-01', '', '  ']
  )
  const visit = fc.constantFrom(
    '2026-06-16',
    '2026-06-17',
    '2026-09-15',
    '2028-03-02',
    '2028-05-29',
    'x'
  )
  return fc.record(
    {
      birthDate: born,
      reader: fc.record({ bornOn: born, pension: fc.constant('CNAV') }, { requiredKeys: [] }),
      school: fc.constantFrom('Zola', ''),
      job: fc.constant('Maçon'),
      visit,
      guide: born,
      guardian: fc.constant('Claire Martin'),
    },
    { requiredKeys: [] }
  )
}
