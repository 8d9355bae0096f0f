import { getUiOptions, type WidgetProps } from '@rjsf/utils'
import { InFrench, isInFrench } from '#form_theme/left_in_french'
import { controlAttributes } from '#form_theme/widgets/control_attributes'
import { OptionalMark } from '#form_theme/templates/optional_mark'

/** One box to tick, whose label is the sentence that one accepts. Never ticked beforehand. */
export function AcceptanceWidget(props: WidgetProps) {
  const attributes = controlAttributes(props)
  const isTicked = props.value === true
  // A disabled box is not posted: the hidden value then stands for it.
  const isFixed = Boolean(props.disabled || props.readonly)
  return (
    <div className="choice">
      <input type="hidden" name={attributes.name} value={String(isFixed && isTicked)} />
      <input
        {...attributes}
        type="checkbox"
        value="true"
        disabled={isFixed}
        checked={isTicked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <label htmlFor={props.id}>
        <InFrench when={isInFrench(getUiOptions(props.uiSchema), 'title')}>{props.label}</InFrench>
        <OptionalMark required={props.required} />
      </label>
    </div>
  )
}
