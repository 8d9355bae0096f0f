import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import type { FilingData } from '#kernel/define_teleservice'
import { postedAnswers } from '#form_theme/posted_answers'
import { compileForm } from '#kernel/forms/compile_form'
import { onDay } from '#kernel/forms/dated_form'
import { schemaAt } from '#kernel/forms/field_at'
import type { FilingError } from '#kernel/forms/filing_error'
import { formIsland } from '#kernel/forms/form_island'
import { FormRenderer } from '#kernel/forms/form_renderer'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { parseFiling } from '#kernel/forms/parse_filing'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { replaceStep } from '#kernel/forms/replace_step'
import { resolveForm } from '#kernel/forms/resolve_form'
import { resolveStep } from '#kernel/forms/resolve_step'
import { allProperties } from '#kernel/forms/rules'
import { showing } from '#kernel/forms/showing'
import { validateStep } from '#kernel/forms/validate_step'
import { validatorModule } from '#kernel/forms/validator_module'
import { filingData } from '#kernel/registry/filing_verdict'
import { sampleDay } from '#kernel/registry/sample_views'
import { seedLists } from '#kernel/registry/seed_lists'
import { asEntries, asPosted } from '#tests/support/as_posted'
import { teleservicesUnderTest } from '#tests/support/teleservices_under_test'
import { importValidatorModule } from '#tests/support/validator_module'

const { sources } = await teleservicesUnderTest()
const renderer = await app.container.make(FormRenderer)

/** Every step, drawn on the server with every filing: what a browser without script gets. */
const pages = sources.flatMap(({ name, teleservice, filings }) => {
  const lists = seedLists(teleservice)
  const resolved = onDay(resolveForm({ teleservice, lists, audience: 'agent' }), sampleDay)
  const { id, revision, form } = teleservice
  const compiled = compileForm({ id, revision, schema: form.schema })
  return filings.flatMap((filing) =>
    resolved.steps.map((step) => {
      const data = filingData(teleservice, filing)
      const errors = compiled
        .validate(data, { lists, day: sampleDay })
        .filter(({ path }) => step.fields.includes(path.split('.')[0]))
      const page = `${name}, step ${step.id}, ${filing.file}`
      return { page, isValid: filing.valid, resolved, step, data, errors }
    })
  )
})

test.group('Form pages', () => {
  test('show the fields and the errors of {page}')
    .with(pages)
    .run(({ assert }, { resolved, step, data, errors }) => {
      const html = formIsland(renderer, {
        resolved,
        stepId: step.id,
        data,
        errors,
        action: '/',
        hidden: {},
        buttons: [],
      })
      const { shown } = showing(resolved, pruneFiling(resolved, data))
      const fields = allProperties(resolved.schema)
      const text = readable(html)
      for (const field of step.fields.filter((one) => shown.has(one))) {
        assert.include(text, fields[field].title ?? field, `${field} is missing`)
      }
      for (const { message } of errors) assert.include(text, message)
      assert.notMatch(html, /\sstyle=|<script(?! type="application\/json")|\son\w+="/)
    })

  test('are judged in the browser as on the server: {page}')
    .with(pages)
    .run(async ({ assert }, { resolved, step, data }) => {
      const { read, check } = await importValidatorModule(resolveStep(resolved, step.id, data))
      const own = Object.fromEntries(
        Object.entries(data).filter(([name]) => step.fields.includes(name))
      )
      for (const answers of [asPosted(resolved.schema, own), {}, garbled(own)]) {
        const body = asEntries(answers)
        const filing = parseFiling(resolved.schema, answers)
        const errors = validateStep(resolved, step.id, replaceStep(resolved, step.id, data, filing))
        assert.deepEqual(
          check(read(postedAnswers(body)), resolved.day),
          errors.filter((error) => !isOutOfSight(error, resolved.schema))
        )
      }
    })

  test('are judged in the browser by a module without eval: {page}')
    .with(pages.filter(({ isValid }) => isValid))
    .run(({ assert }, { resolved, step, data }) => {
      const code = validatorModule(resolveStep(resolved, step.id, data), '/runtime.js')
      assert.include(code, 'export')
      assert.notMatch(code, /\beval\(|new Function\(/)
    })
})

/** Whether the filing has an entry with this key: the server alone knows the lists of other steps. */
function isOutOfSight({ path, keyword }: FilingError, schema: JsonSchema): boolean {
  return keyword === 'choice' && schemaAt(schema, path.split('.'))?.itemOf !== undefined
}

/** The same questions, answered with anything. */
function garbled(answers: FilingData): FilingData {
  return Object.fromEntries(Object.keys(answers).map((name, index) => [name, `\u00a0${index}x `]))
}

/** The texts of a page, without its markup and the data that it hands to the browser. */
function readable(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
