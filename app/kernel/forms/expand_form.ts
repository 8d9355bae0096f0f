import type { UiSchema } from '#kernel/define_teleservice'
import { expandSchema, fragmentOf, inlineFragment } from '#kernel/forms/expand_schema'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { mapFields, type StyledField } from '#kernel/forms/map_fields'
import { mergeUi, uiOption } from '#kernel/forms/ui_schema'

/**
 * Inlines the shared fragments of a form with the ui part that they bring; what the
 * form says itself wins. Amounts (`ui:widget: money`) are marked as cents.
 *
 * @throws E_UNKNOWN_FRAGMENT
 */
export function expandForm(form: { schema: JsonSchema; ui?: UiSchema }): StyledField {
  const { schema, ui } = mapFields({ schema: form.schema, ui: form.ui ?? {} }, expandField)
  return { schema: expandSchema(schema), ui }
}

function expandField(field: StyledField): StyledField {
  const ui = mergeUi(fragmentOf(field.schema)?.ui ?? {}, field.ui)
  const schema = inlineFragment(field.schema)
  const isMoney = schema.type === 'integer' && uiOption(ui, 'widget') === 'money'
  return { schema: isMoney ? { ...schema, unit: 'cents' } : schema, ui }
}
