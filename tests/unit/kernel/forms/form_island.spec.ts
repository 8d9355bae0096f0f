import { test } from '@japa/runner'
import type { FilingData } from '#kernel/define_teleservice'
import { formIsland } from '#kernel/forms/form_island'
import type { FormProps, FormRenderer } from '#kernel/forms/form_renderer'
import { completeFiling, resolveSample } from '#tests/unit/kernel/forms/sample_form'

/** The form of these fields, without a theme: the page, and the props that it hands to the browser. */
function island(stepId: string, data: FilingData, fields?: string[]) {
  const renderer: FormRenderer = { render: () => '<form></form>' }
  const html = formIsland(renderer, {
    ...{ resolved: resolveSample(), stepId, data, fields },
    errors: [{ path: 'lastName', keyword: 'required', message: '</script>', label: 'Nom' }],
    ...{ action: '/demande', hidden: {}, buttons: [] },
  })
  const [, json = ''] = html.match(/data-props>(.*)<\/script>/) ?? []
  return { html, props: JSON.parse(json) as FormProps }
}

test.group('form island', () => {
  test('hands a step to the browser with its validator, and no answer of another step', ({
    assert,
  }) => {
    const { html, props } = island('child', completeFiling())
    assert.match(
      html,
      /^<request-form data-validator="\/formulaires\/\w{24}\/child\/-\.js\?v=\w{8}" data-day="2026-06-15">/
    )
    assert.property(props.formData, 'lastName')
    assert.notProperty(props.formData, 'contacts')
  })

  test('lets no answer end the script that holds it', ({ assert }) => {
    const { html, props } = island('child', { lastName: '</script><b>' })
    assert.lengthOf(html.match(/<\/script>/g) ?? [], 1)
    assert.deepEqual(props.extraErrors, [{ path: 'lastName', message: '</script>' }])
  })

  test('limits itself to the fields asked for, in their order, with a validator of just these', ({
    assert,
  }) => {
    const { html, props } = island('child', completeFiling(), ['phone', 'lastName', 'unknown'])
    assert.match(
      html,
      /^<request-form data-validator="[^"]+&amp;champs=phone\.lastName" data-day="2026-06-15">/
    )
    assert.deepEqual(Object.keys(props.schema.properties ?? {}), ['lastName', 'phone'])
    assert.sameMembers(props.schema.required ?? [], ['phone', 'lastName'])
    assert.deepEqual(props.uiSchema['ui:order'], ['phone', 'lastName', '*'])
    assert.sameMembers(Object.keys(props.formData as FilingData), ['phone', 'lastName'])
  })

  test('shows a field that a condition brings, required when it is, with its own options', ({
    assert,
  }) => {
    const data = { ...completeFiling(), allergic: true, allergy: 'other', allergyDetail: 'Pollen' }
    const { props } = island('child', data, ['allergyDetail'])
    assert.equal(props.schema.properties?.allergyDetail.title, 'Précision sur l’allergie')
    assert.deepEqual(props.schema.required, ['allergyDetail'])
    assert.deepEqual(props.formData, { allergyDetail: 'Pollen' })
    assert.deepEqual(island('child', data, ['snack']).props.schema.required, [])
  })

  test('lets the conditions between its own fields live in the browser', ({ assert }) => {
    const fields = ['allergic', 'allergy', 'allergyDetail', 'snack']
    const { html, props } = island('child', completeFiling(), fields)
    assert.deepEqual(Object.keys(props.schema.properties ?? {}), ['allergic'])
    assert.isAbove(props.schema.allOf?.length ?? 0, 2)
    assert.notInclude(html, 'data-unchecked')
  })

  test('leaves the verdict to the server when a rule also looks at fields that are not shown', ({
    assert,
  }) => {
    const { html } = island('child', completeFiling(), ['allergic', 'allergyDetail'])
    assert.include(html, 'data-unchecked')
  })

  test('keeps the words of a field’s list', ({ assert }) => {
    const { props } = island('child', completeFiling(), ['days', 'diet'])
    const whole = island('child', completeFiling()).props.uiSchema
    assert.deepEqual(props.uiSchema, {
      'days': whole.days,
      'diet': whole.diet,
      'ui:order': ['days', 'diet', '*'],
    })
  })

  test('a part that the step has no field of is an unknown step', ({ assert }) => {
    assert.throws(() => island('child', completeFiling(), ['contacts', '__proto__']))
  })
})
