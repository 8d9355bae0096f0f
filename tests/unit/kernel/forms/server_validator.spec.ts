import Form from '@rjsf/core/lib/components/Form.js'
import { bracketNameGenerator, type RJSFSchema, type UiSchema } from '@rjsf/utils'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { test } from '@japa/runner'
import type { FilingData } from '#kernel/define_teleservice'
import { resolveStep } from '#kernel/forms/resolve_step'
import { serverValidator } from '#kernel/forms/server_validator'
import { completeFiling, resolveSample } from '#tests/unit/kernel/forms/sample_form'

const form = resolveSample()

function draw(stepId: string, data: FilingData): string {
  const { schema, uiSchema } = resolveStep(form, stepId, data)
  return renderToString(
    createElement(Form, {
      schema: schema as RJSFSchema,
      uiSchema: { ...uiSchema, home: {}, terms: {}, income: {} } as UiSchema,
      formData: data,
      validator: serverValidator(form.day),
      nameGenerator: bracketNameGenerator,
      noHtml5Validate: true,
      experimental_defaultFormStateBehavior: { constAsDefaults: 'never' },
    })
  )
}

test.group('server validator', () => {
  test('lets RJSF draw on the server the questions that the answers open', ({ assert }) => {
    const closed = draw('child', { allergic: false })
    assert.include(closed, 'name="root[allergic]"')
    assert.notInclude(closed, 'name="root[allergy]"')
    const open = draw('child', { allergic: true, allergy: 'other' })
    assert.include(open, 'name="root[allergy]"')
    assert.include(open, 'name="root[allergyDetail]"')
  })

  test('closes what depended on a question that was hidden', ({ assert }) => {
    const html = draw('child', { allergic: false, allergy: 'other', allergyDetail: 'Arachide' })
    assert.notInclude(html, 'allergyDetail')
  })

  test('draws the rules of each item of a repeated group', ({ assert }) => {
    const html = draw('family', completeFiling())
    assert.include(html, 'name="root[contacts][0][link]"')
    assert.notInclude(html, 'name="root[contacts][0][phone]"')
    assert.include(html, 'name="root[contacts][1][phone]"')
  })

  test('reports no error of its own', ({ assert }) => {
    const { schema } = resolveStep(form, 'child', {})
    const verdict = serverValidator(form.day).validateFormData({}, schema as RJSFSchema)
    assert.deepEqual(verdict, { errors: [], errorSchema: {} })
  })
})
