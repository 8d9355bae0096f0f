import { useEffect, useRef } from 'react'
import type { WidgetProps } from '@rjsf/utils'

/**
 * A value that travels with the form without being shown. A text is there even when it is empty, for whatever fills it in:
 * React does not listen to hidden controls, hence this.
 */
export function HiddenWidget({ htmlName, name, id, value, schema, onChange }: WidgetProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const control = input.current
    const follow = () => onChange(control?.value || undefined)
    control?.addEventListener('input', follow)
    return () => control?.removeEventListener('input', follow)
  })
  if ((value === undefined || value === null) && schema.type !== 'string') return null
  return (
    <input ref={input} type="hidden" id={id} name={htmlName ?? name} value={String(value ?? '')} />
  )
}
