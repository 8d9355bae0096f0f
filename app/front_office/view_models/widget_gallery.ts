import { compileForm } from '#kernel/forms/compile_form'
import { onDay } from '#kernel/forms/dated_form'
import type { FormRenderer } from '#kernel/forms/form_renderer'
import type { JsonSchema } from '#kernel/forms/json_schema'
import type { ListView } from '#kernel/forms/list_view'
import { resolveForm } from '#kernel/forms/resolve_form'
import { resolveStep } from '#kernel/forms/resolve_step'
import { serverValidator } from '#kernel/forms/server_validator'
import { sampleDay } from '#kernel/registry/sample_views'
import { seedLists } from '#kernel/registry/seed_lists'
import { WIDGET_SAMPLES, type WidgetSample } from '#front_office/view_models/widget_samples'

const LISTS = seedLists({
  lists: {
    days: {
      label: 'Jours',
      display: 'checkbox_tree',
      entries: [
        { key: 'Monday', label: 'Lundi' },
        {
          key: 'Wednesday',
          label: 'Mercredi',
          children: [
            { key: 'Morning', label: 'Matin' },
            { key: 'Afternoon', label: 'Après-midi' },
          ],
        },
      ],
    },
  },
})

/** Every widget as it is drawn, without its script, beside the schema that makes it. */
export function widgetGallery(renderer: FormRenderer) {
  return WIDGET_SAMPLES.map((sample) => ({
    title: sample.title,
    html: draw(sample, renderer, LISTS),
    schema: JSON.stringify(
      sample.opens ? written(sample) : { [sample.field]: sample.schema },
      null,
      2
    ),
    ui: sample.ui ? JSON.stringify({ [sample.field]: sample.ui }, null, 2) : null,
  }))
}

/** The schema as its author writes it. */
function written({ field, schema, opens, opensWhen = { const: true } }: WidgetSample): JsonSchema {
  const properties = { [field]: schema }
  if (!opens) return { type: 'object', properties, required: [field] }
  const rule: JsonSchema = {
    if: { properties: { [field]: opensWhen }, required: [field] },
    then: { properties: opens, required: Object.keys(opens) },
  }
  return { type: 'object', properties, required: [field], allOf: [rule] }
}

function draw(sample: WidgetSample, renderer: FormRenderer, lists: ListView[]): string {
  const { title, field, ui, answer, opens = {}, isRefused } = sample
  const schema = written(sample)
  const data = answer === undefined ? {} : { [field]: answer }
  const source = { id: 'gallery', revision: 1 }
  const fields = [field, ...Object.keys(opens)]
  const resolved = resolveForm({
    teleservice: {
      ...source,
      form: { schema, ui: ui ? { [field]: ui } : {}, steps: [{ id: 'sample', title, fields }] },
    },
    lists,
    audience: 'agent',
  })
  const step = resolveStep(onDay(resolved, sampleDay), 'sample', data)
  return renderer.render(
    {
      schema: step.schema,
      uiSchema: step.uiSchema,
      formData: data,
      extraErrors: isRefused
        ? compileForm({ ...source, schema }).validate(data, { lists, day: sampleDay })
        : [],
      action: '#',
      hidden: {},
      buttons: [],
      formId: `sample-${field}`,
    },
    serverValidator(sampleDay)
  )
}
