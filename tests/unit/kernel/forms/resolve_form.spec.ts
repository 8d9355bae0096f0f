import { test } from '@japa/runner'
import { resolveForm } from '#kernel/forms/resolve_form'
import { uiOf, uiOption } from '#kernel/forms/ui_schema'
import {
  entry,
  list,
  resolveSample,
  sampleForm,
  sampleLists,
} from '#tests/unit/kernel/forms/sample_form'

const source = { id: 'sample', revision: 1, form: sampleForm }

test.group('resolve form', () => {
  test('puts the entries that are offered into the schema, under their list’s name', ({
    assert,
  }) => {
    const { schema } = resolveSample()
    assert.deepInclude(schema.properties?.school, {
      referential: 'schools',
      oneOf: [{ const: 'ferry', title: 'Jules-Ferry' }],
    })
    assert.deepEqual(
      schema.properties?.days.items?.oneOf?.map(({ title }) => title),
      ['Semaine', 'Semaine – Lundi', 'Semaine – Mardi', 'Samedi']
    )
  })

  test('keeps the labels of retired entries, to read older answers', ({ assert }) => {
    const { ui } = resolveSample()
    assert.deepEqual(uiOption(uiOf(ui, 'school'), 'labels'), { zola: 'Zola' })
    assert.deepEqual(uiOption(uiOf(ui, 'days'), 'labels'), { sunday: 'Dimanche' })
  })

  test('gives a tree to tick, or a single choice, as the list is displayed', ({ assert }) => {
    const { schema, ui } = resolveSample()
    assert.isTrue(uiOption(uiOf(ui, 'diet'), 'single'))
    assert.equal(schema.properties?.diet.maxItems, 1)
    assert.deepEqual(uiOption(uiOf(ui, 'days'), 'tree'), [
      {
        key: 'week',
        label: 'Semaine',
        children: [
          { key: 'monday', label: 'Lundi', message: 'Sauf jours fériés', children: [] },
          { key: 'tuesday', label: 'Mardi', children: [] },
        ],
      },
      { key: 'saturday', label: 'Samedi', children: [] },
    ])
  })

  test('offers a retired entry to the filing that holds it', ({ assert }) => {
    const { schema } = resolveForm({
      teleservice: source,
      lists: sampleLists,
      audience: 'agent',
      accepted: { schools: ['zola'] },
    })
    assert.lengthOf(schema.properties?.school.oneOf ?? [], 2)
  })

  test('names a list that is not there', ({ assert }) => {
    assert.throws(
      () => resolveForm({ teleservice: source, lists: [], audience: 'agent' }),
      /« schools »/
    )
  })

  test('gives citizens nothing of the agents’ steps', ({ assert }) => {
    const form = resolveSample('citizen')
    assert.deepEqual(
      form.steps.map(({ id }) => id),
      ['child', 'family', 'money']
    )
    assert.notInclude(JSON.stringify(form.schema), 'decision"')
    assert.notInclude(JSON.stringify(form.schema), 'Motif du refus')
    assert.notInclude(form.schema.required, 'decision')
  })

  test('never lets RJSF tick a box that must be ticked', ({ assert }) => {
    const { terms } = resolveSample().schema.properties ?? {}
    assert.isUndefined(terms.const)
    assert.deepEqual(terms.enum, [true])
  })

  test('gives the same hash for the same form, and another when a list changes', ({ assert }) => {
    assert.equal(resolveSample().hash, resolveSample().hash)
    assert.match(resolveSample().hash, /^[0-9a-f]{24}$/)
    const renamed = [
      list('schools', 'dropdown', [entry('ferry', 'Jules Ferry')]),
      ...sampleLists.slice(1),
    ]
    const other = resolveForm({ teleservice: source, lists: renamed, audience: 'agent' })
    assert.notEqual(other.hash, resolveSample().hash)
  })

  test('survives storage as JSON', ({ assert }) => {
    const form = resolveSample()
    assert.deepEqual(JSON.parse(JSON.stringify(form)), form)
  })
})
