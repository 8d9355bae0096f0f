import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import type { Teleservice } from '#kernel/define_teleservice'
import { readCatalogue } from '#kernel/coverage/catalogue'
import { coverageOf, type Coverage } from '#kernel/coverage/coverage_of'
import { coverageReasons } from '#kernel/coverage/coverage_reasons'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { inspectTeleservices } from '#providers/teleservice_provider'

const { sources } = await inspectTeleservices(app)
const catalogue = await readCatalogue(app.makePath('database/catalogue/teleservices'))
const known = sources.filter(({ teleservice }) => catalogue.teleservices.has(teleservice.id))

/** What is told of a service once something was taken from it. */
function missingOf(id: string, spoil: (teleservice: Teleservice) => void): string[] {
  const source = known.find(({ teleservice }) => teleservice.id === id)
  if (!source) throw new Error(`${id} is no teleservice`)
  const { form, lists } = source.teleservice
  const copy: Teleservice = {
    ...source.teleservice,
    lists: structuredClone(lists),
    form: { ...form, schema: structuredClone(form.schema), steps: structuredClone(form.steps) },
  }
  spoil(copy)
  return coverage(copy).missing.map(({ key }) => key)
}

function coverage(teleservice: Teleservice, reasons: Record<string, string> = {}): Coverage {
  const found = coverageOf(teleservice, catalogue, reasons)
  if (!found) throw new Error(`${teleservice.id} is not in the catalogue`)
  return found
}

function fieldsOf({ form }: Teleservice): Record<string, JsonSchema> {
  return form.schema.properties ?? {}
}

test.group('Coverage of the catalogue', () => {
  test('{name} has all that its file says, or says why not')
    .with(known)
    .run(async ({ assert }, { name, teleservice }) => {
      const reasons = await coverageReasons(app.makePath('teleservices', name))
      const { missing, stale, explained } = coverage(teleservice, reasons)
      assert.deepEqual(missing, [])
      assert.deepEqual(stale, [], 'reasons for nothing')
      for (const { key, reason } of explained) assert.isNotEmpty(reason.trim(), key)
    })

  test('sees a field that is left out, and what it was to open', ({ assert }) => {
    const missing = missingOf('school_canteen_registration', (teleservice) => {
      delete fieldsOf(teleservice).foodAllergy
    })
    assert.deepEqual(missing, ['foodAllergy', 'condition:foodAllergy:whichFoodAllergy'])
  })

  test('sees a condition that holds for another answer', ({ assert }) => {
    const missing = missingOf('birth_details', ({ form }) => {
      for (const { if: condition } of form.schema.allOf ?? []) {
        const format = condition?.properties?.format
        if (format) format.enum = ['FullCopy', 'MultilingualExtract']
      }
    })
    assert.deepEqual(missing, [
      'condition:isWithRelationship:fatherInformation',
      'condition:isWithRelationship:motherInformation',
    ])
  })

  test('sees a question that is asked at another age', ({ assert }) => {
    const missing = missingOf('handicap_compensation_child', ({ form }) => {
      const group = form.schema.properties?.hccrSubject.allOf?.[0].if?.properties ?? {}
      group.subjectBirthDate.maximumAge = 18
    })
    assert.deepEqual(
      missing.filter((key) => key.startsWith('condition:')),
      ['condition:isLessThan18:hccrSubject.subjectParentalAuthorityHolder']
    )
  })

  test('sees a choice, a default, a limit, an obligation, a list’s entry and a step', ({
    assert,
  }) => {
    const missing = missingOf('birth_details', ({ form }) => {
      const { motive, format, comment } = form.schema.properties ?? {}
      motive.oneOf?.pop()
      delete format.default
      comment.maxLength = 80
      form.schema.required = form.schema.required?.filter((name) => name !== 'birthDate')
      form.steps[0].id = 'beginning'
    })
    assert.includeMembers(missing, [
      'motive:Other',
      'format:default',
      'comment:maxLength',
      'birthDate:required',
      'step:nature',
      'birthDate:step',
    ])
    const entry = missingOf('school_canteen_registration', ({ lists }) => {
      lists?.food_diet.entries.splice(1, 1)
    })
    assert.deepEqual(entry, ['list:foodDiet:NoPork'])
  })

  test('takes a reason for what is left out, and refuses one for what is there', ({ assert }) => {
    const { teleservice } = known.filter((source) => source.name === 'birth_details')[0]
    const narrower = { ...teleservice, access: 'household' as const }
    const reasons = { access: 'Réservé aux comptes.', birthDate: 'Rien ne manque.' }
    const { missing, explained, stale } = coverage(narrower, reasons)
    assert.isEmpty(missing)
    assert.deepEqual(explained, [{ key: 'access', reason: 'Réservé aux comptes.' }])
    assert.deepEqual(stale, ['birthDate'])
  })
})
