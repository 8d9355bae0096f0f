import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { expandForm } from '#kernel/forms/expand_form'
import { kindOf } from '#kernel/forms/field_at'
import { FormRenderer } from '#kernel/forms/form_renderer'
import { uiOption } from '#kernel/forms/ui_schema'
import { WIDGETS } from '#kernel/registry/checks/ui_schema'
import { widgetGallery } from '#front_office/view_models/widget_gallery'
import { WIDGET_SAMPLES } from '#front_office/view_models/widget_samples'

/** What is drawn in a way of its own: as `kindOf` names it. */
const KINDS = [
  ...['text', 'date', 'time', 'email', 'phone', 'uri', 'integer', 'number', 'money', 'yes_no'],
  ...['acceptance', 'choice', 'choices', 'group', 'repeat'],
]

test.group('The gallery of widgets', () => {
  const samples = WIDGET_SAMPLES.map(({ schema, ui }) =>
    expandForm({ schema: { type: 'object', properties: { one: schema } }, ui: { one: ui ?? {} } })
  ).map(({ schema, ui }) => ({ schema: schema.properties?.one ?? {}, ui: Object(ui.one) }))

  test('shows every kind of answer, and every widget that a form may name', ({ assert }) => {
    const kinds = samples.map(({ schema }) => kindOf(schema))
    const named = samples.map(({ ui }) => uiOption(ui, 'widget'))
    assert.includeMembers(kinds, KINDS)
    assert.includeMembers(named, WIDGETS)
  })

  test('shows what an age opens, and how a day to come is refused', async ({ assert }) => {
    const gallery = widgetGallery(await app.container.make(FormRenderer))
    const html = (title: string) => gallery.find((sample) => sample.title === title)?.html ?? ''
    assert.include(html('Question ouverte par un âge'), 'Nom du représentant légal')
    assert.include(html('Date limitée'), 'La date du mariage ne peut pas être dans le futur.')
  })
})
