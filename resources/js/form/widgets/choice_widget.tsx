import { use } from 'react'
import { getUiOptions, type WidgetProps } from '@rjsf/utils'
import { choicesOf } from '#form_theme/choices'
import { presentationOf } from '#form_theme/presentation'
import { controlAttributes } from '#form_theme/widgets/control_attributes'
import { PostedAnyway } from '#form_theme/widgets/posted_anyway'
import { Radios } from '#form_theme/widgets/radios'
import { isInFrench } from '#form_theme/left_in_french'
import { Words } from '#form_theme/words/words'
import { SelectInput } from '#form_theme/widgets/select_input'

/** One answer among several, « Oui » and « Non » included: radio buttons when they are few, else a drop-down list. */
export function ChoiceWidget(props: WidgetProps) {
  const { schema, uiSchema, registry, readonly } = props
  const choices = choicesOf(schema, uiSchema, use(Words))
  const selected = choices.find((choice) => choice.value === props.value)
  const shared = {
    attributes: controlAttributes(props),
    choices,
    selected,
    disabled: Boolean(props.disabled || readonly),
    isFrench: isInFrench(getUiOptions(uiSchema), 'choices'),
    onSelect: (value: unknown) => props.onChange(value),
  }
  const isRadios = presentationOf(schema, getUiOptions(uiSchema), registry.schemaUtils) === 'radios'
  return (
    <>
      {readonly && selected && (
        <PostedAnyway name={shared.attributes.name} values={[selected.posted]} />
      )}
      {isRadios ? (
        <Radios {...shared} inline={schema.type === 'boolean'} />
      ) : (
        <SelectInput {...shared} hasDefault={schema.default !== undefined} />
      )}
    </>
  )
}
