import { getUiOptions, type WidgetProps } from '@rjsf/utils'
import { autoCompleteOf, controlAttributes } from '#form_theme/widgets/control_attributes'
import { inputClass } from '#form_theme/widgets/input_class'

/** A day, `2026-12-31` in the data; the browser shows it as 31/12/2026 and offers its calendar. */
export function DateWidget(props: WidgetProps) {
  const { min, max } = getUiOptions(props.uiSchema)
  return (
    <input
      {...controlAttributes(props)}
      className={inputClass(props.schema)}
      type="date"
      min={day(min)}
      max={day(max)}
      readOnly={props.readonly}
      autoComplete={autoCompleteOf(props)}
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={(event) => props.onChange(event.target.value || undefined)}
    />
  )
}

function day(limit: unknown): string | undefined {
  return typeof limit === 'string' ? limit : undefined
}
