import { getUiOptions, type FieldProps, type RJSFSchema } from '@rjsf/utils'
import { choicesOf } from '#form_theme/choices'
import { arrayControlAttributes } from '#form_theme/fields/field_attributes'
import { isInFrench } from '#form_theme/left_in_french'
import { presentationOf } from '#form_theme/presentation'
import { PostedAnyway } from '#form_theme/widgets/posted_anyway'
import { Radios } from '#form_theme/widgets/radios'
import { SelectInput } from '#form_theme/widgets/select_input'

/** A list of which only one entry may be chosen: shown as one choice, kept as an array of one. */
export function SingleChoiceField(props: FieldProps & { items: RJSFSchema }) {
  const { schema, uiSchema, items, registry, fieldPathId, formData } = props
  const choices = choicesOf(items)
  const first: unknown = Array.isArray(formData) ? formData[0] : undefined
  const shared = {
    attributes: arrayControlAttributes(props),
    choices,
    selected: choices.find((choice) => choice.value === first),
    disabled: Boolean(props.disabled || props.readonly),
    isFrench: isInFrench(getUiOptions(uiSchema), 'choices'),
    onSelect: (value: unknown) =>
      props.onChange(
        value === undefined ? [] : [value],
        fieldPathId.path,
        undefined,
        fieldPathId.$id
      ),
  }
  const isRadios = presentationOf(schema, getUiOptions(uiSchema), registry.schemaUtils) === 'radios'
  return (
    <>
      {props.readonly && shared.selected && (
        <PostedAnyway name={shared.attributes.name} values={[shared.selected.posted]} />
      )}
      {isRadios ? (
        <Radios {...shared} />
      ) : (
        <SelectInput {...shared} hasDefault={schema.default !== undefined} />
      )}
    </>
  )
}
