import type { HTMLInputTypeAttribute } from 'react'
import type { WidgetProps } from '@rjsf/utils'
import { autoCompleteOf, controlAttributes } from '#form_theme/widgets/control_attributes'
import { inputClass } from '#form_theme/widgets/input_class'

export function TextWidget(props: WidgetProps) {
  return <TextInput widget={props} />
}

export function EmailWidget(props: WidgetProps) {
  return <TextInput widget={props} type="email" inputMode="email" autoComplete="email" />
}

export function PhoneWidget(props: WidgetProps) {
  return <TextInput widget={props} type="tel" inputMode="tel" autoComplete="tel" />
}

export function UrlWidget(props: WidgetProps) {
  return <TextInput widget={props} type="url" inputMode="url" />
}

export function PasswordWidget(props: WidgetProps) {
  return <TextInput widget={props} type="password" />
}

export function TimeWidget(props: WidgetProps) {
  return <TextInput widget={props} type="time" />
}

interface TextInputProps {
  widget: WidgetProps
  type?: HTMLInputTypeAttribute
  inputMode?: 'email' | 'tel' | 'url'
  autoComplete?: string
}

function TextInput({ widget, type = 'text', inputMode, autoComplete }: TextInputProps) {
  return (
    <input
      {...controlAttributes(widget)}
      className={inputClass(widget.schema)}
      type={type}
      inputMode={inputMode}
      readOnly={widget.readonly}
      autoComplete={autoCompleteOf(widget, autoComplete)}
      value={typeof widget.value === 'string' ? widget.value : ''}
      onChange={(event) => widget.onChange(event.target.value || undefined)}
    />
  )
}
