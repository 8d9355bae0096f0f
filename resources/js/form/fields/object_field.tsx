import RjsfObjectField from '@rjsf/core/lib/components/fields/ObjectField.js'
import { getUiOptions, type FieldProps } from '@rjsf/utils'
import { AddressField } from '#form_theme/fields/address_field'

/** An object is a group of fields, or the address block with `ui:options.block: 'address'`. */
export function ObjectField(props: FieldProps) {
  return getUiOptions(props.uiSchema).block === 'address' ? (
    <AddressField {...props} />
  ) : (
    <RjsfObjectField {...props} />
  )
}
