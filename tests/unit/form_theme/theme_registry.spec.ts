import { test } from '@japa/runner'
import getDefaultRegistry from '@rjsf/core/lib/getDefaultRegistry.js'
import { fields } from '#form_theme/theme_fields'
import { templates } from '#form_theme/theme_templates'
import { widgets } from '#form_theme/theme_widgets'

/** Those that RJSF keeps in the bundle too (resources/js/form/light/rjsf_fields.ts). */
const KEPT_FIELDS = ['BooleanField', 'NullField', 'SchemaField', 'StringField']

test.group('Form theme | registry', () => {
  test('replaces all that the bundle leaves out of RJSF, so that server and browser agree', ({
    assert,
  }) => {
    const rjsf = getDefaultRegistry()
    assert.includeMembers(Object.keys(templates), Object.keys(rjsf.templates))
    assert.includeMembers(
      Object.keys(templates.ButtonTemplates),
      Object.keys(rjsf.templates.ButtonTemplates)
    )
    assert.includeMembers(Object.keys(widgets), Object.keys(rjsf.widgets))
    assert.includeMembers([...Object.keys(fields), ...KEPT_FIELDS], Object.keys(rjsf.fields))
  })
})
