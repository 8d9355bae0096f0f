import type { WidgetProps } from '@rjsf/utils'

/** A value that travels with the form without being shown. */
export function HiddenWidget({ htmlName, name, id, value }: WidgetProps) {
  if (value === undefined || value === null) return null
  return <input type="hidden" id={id} name={htmlName ?? name} value={String(value)} />
}
