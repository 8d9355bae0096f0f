import { getUiOptions, toFieldPathId, type FieldProps } from '@rjsf/utils'
import { describedBy, hintsOf } from '#form_theme/hints'

/** The attributes of the controls of an array drawn as one field; every control posts under `root[name][]`. */
export function arrayControlAttributes(props: FieldProps) {
  const { fieldPathId, registry, schema, uiSchema, rawErrors, required, disabled } = props
  const id = fieldPathId.$id
  return {
    id,
    'name': toFieldPathId('', registry.globalFormOptions, fieldPathId, true).name ?? id,
    'disabled': disabled,
    'aria-required': required ? true : undefined,
    'aria-invalid': rawErrors?.length ? true : undefined,
    'aria-describedby': describedBy(id, hintsOf(schema, getUiOptions(uiSchema)), rawErrors),
  }
}
