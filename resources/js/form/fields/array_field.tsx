import RjsfArrayField from '@rjsf/core/lib/components/fields/ArrayField.js'
import { getUiOptions, type Field, type FieldProps } from '@rjsf/utils'
import { choiceItems } from '#form_theme/choices'
import { ChoiceTreeField } from '#form_theme/fields/choice_tree_field'
import { SingleChoiceField } from '#form_theme/fields/single_choice_field'

// RJSF types it with the array of its items as data, which its own registry casts away too.
const RepeatableGroup = RjsfArrayField as unknown as Field

/**
 * An array is a list of answers to tick when its items are a closed list
 * (`ui:options.single`: one answer only, kept as an array of one), a
 * repeatable group otherwise.
 */
export function ArrayField(props: FieldProps) {
  const items = choiceItems(props.schema, props.registry.schemaUtils)
  if (!items) return <RepeatableGroup {...props} />

  return getUiOptions(props.uiSchema).single ? (
    <SingleChoiceField {...props} items={items} />
  ) : (
    <ChoiceTreeField {...props} items={items} />
  )
}
