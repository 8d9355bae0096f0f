import { use } from 'react'
import { getUiOptions, toFieldPathId, type FieldProps } from '@rjsf/utils'
import { describedBy, hintsOf } from '#form_theme/hints'
import { Words } from '#form_theme/words/words'

/** The attributes of the controls of an array drawn as one field; every control posts under `root[name][]`. */
export function arrayControlAttributes(props: FieldProps) {
  const { fieldPathId, registry, schema, uiSchema, rawErrors, required, disabled } = props
  const id = fieldPathId.$id
  const hints = hintsOf(schema, getUiOptions(uiSchema), use(Words))
  return {
    id,
    'name': toFieldPathId('', registry.globalFormOptions, fieldPathId, true).name ?? id,
    'disabled': disabled,
    'aria-required': required ? true : undefined,
    'aria-invalid': rawErrors?.length ? true : undefined,
    'aria-describedby': describedBy(id, hints, rawErrors),
  }
}
