import { test } from '@japa/runner'
import { onDay } from '#kernel/forms/dated_form'
import { resolveForm } from '#kernel/forms/resolve_form'
import { resolveStep } from '#kernel/forms/resolve_step'
import { stepKey } from '#kernel/forms/resolve_step'
import { validateFiling } from '#kernel/forms/validate_step'
import { filingData } from '#kernel/registry/filing_verdict'
import { sampleDay } from '#kernel/registry/sample_views'
import { seedLists } from '#kernel/registry/seed_lists'
import { translateForm } from '#kernel/translations/translate_form'
import { missingTexts, wordingOf } from '#kernel/translations/wording'
import { importValidatorModule } from '#tests/support/validator_module'
import { teleservicesUnderTest } from '#tests/support/teleservices_under_test'

/** Each translation says the same form: what it asks and what it refuses are not its business. */
const { sources } = await teleservicesUnderTest()
const COMPLETE = { birth_details: ['en', 'fr-x-falc'], school_canteen_registration: ['en'] }

for (const { name, teleservice, filings } of sources) {
  for (const language of Object.keys(teleservice.translations ?? {})) {
    const lists = seedLists(teleservice)
    const french = onDay(resolveForm({ teleservice, lists, audience: 'citizen' }), sampleDay)
    const { form } = translateForm(french, wordingOf(teleservice, language))

    test.group(`${name} in ${language}`, () => {
      test('is the same form under the same hash', ({ assert }) => {
        assert.equal(form.hash, french.hash)
        assert.deepEqual(withoutWords(form.schema), withoutWords(french.schema))
        for (const [index, step] of form.steps.entries()) {
          assert.deepEqual(step.fields, french.steps[index].fields)
        }
      })

      test('judges {file} alike, on the server and in the browser')
        .with(filings)
        .run(async ({ assert }, filing) => {
          const data = filingData(teleservice, filing)
          const verdict = (one: typeof form) =>
            validateFiling(one, data).map(({ path, keyword }) => ({ path, keyword }))
          assert.deepEqual(verdict(form), verdict(french))

          for (const { id, fields } of form.steps) {
            const step = resolveStep(form, id, data)
            const answers = Object.fromEntries(
              fields.filter((field) => field in data).map((field) => [field, data[field]])
            )
            const { check } = await importValidatorModule(step)
            const onServer = validateFiling(
              { ...form, steps: form.steps.filter((one) => one.id === id) },
              data
            )
            assert.deepEqual(check(answers, sampleDay), onServer)
          }
        })

      test('is kept apart from the French', ({ assert }) => {
        const [step] = form.steps
        const key = (one: typeof form) => stepKey(resolveStep(one, step.id, {}))
        assert.notEqual(key(form), key(french))
      })
    })
  }
}

test.group('Translations that are complete', () => {
  test('leave nothing in French')
    .with(
      Object.entries(COMPLETE).flatMap(([id, languages]) =>
        languages.map((language) => ({ id, language }))
      )
    )
    .run(({ assert }, { id, language }) => {
      const source = sources.find(({ name }) => name === id)
      if (source) assert.deepEqual(missingTexts(source.teleservice, language).missing, [])
    })
})

const WORDS = ['title', 'description']

/** A schema without what people read: a translation may change nothing else. */
function withoutWords(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutWords)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(WORDS.includes(key) && typeof value === 'string'))
      .map(([key, value]) => [key, withoutWords(value)])
  )
}
