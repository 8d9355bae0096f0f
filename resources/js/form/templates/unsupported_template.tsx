import type { UnsupportedFieldProps } from '@rjsf/utils'

/** A schema that the theme cannot draw: the boot checks refuse it, so nobody but its author sees this. */
export function UnsupportedTemplate({ fieldPathId, reason }: UnsupportedFieldProps) {
  return (
    <p className="field-error">
      Le champ {fieldPathId.$id} ne peut pas être affiché{reason ? `\u00a0: ${reason}` : ''}.
    </p>
  )
}
