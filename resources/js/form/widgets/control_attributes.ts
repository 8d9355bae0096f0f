import { use } from 'react'
import { getUiOptions, type WidgetProps } from '@rjsf/utils'
import { describedBy, hintsOf } from '#form_theme/hints'
import { Words } from '#form_theme/words/words'

/** The attributes that every lone control carries: its name, what describes it, its state. */
export function controlAttributes(props: WidgetProps) {
  const options = getUiOptions(props.uiSchema)
  const hints = hintsOf(props.schema, options, use(Words))
  return {
    'id': props.id,
    'name': props.htmlName ?? props.name,
    'disabled': props.disabled,
    'aria-required': props.required ? true : undefined,
    'aria-invalid': props.rawErrors?.length ? true : undefined,
    'aria-describedby': describedBy(props.id, hints, props.rawErrors),
  }
}

/**
 * The `autocomplete` token of a control: `ui:autocomplete` first, else the usual
 * one of its kind; never the latter in a repeatable group, which is about other
 * people than the one who fills the form (WCAG 1.3.5 is about the latter).
 */
export function autoCompleteOf(props: WidgetProps, usual?: string): string | undefined {
  const { autocomplete } = getUiOptions(props.uiSchema)
  if (typeof autocomplete === 'string') return autocomplete
  return /\[\d+\]/.test(props.htmlName ?? '') ? undefined : usual
}
