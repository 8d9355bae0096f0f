import type { RegistryFieldsType } from '@rjsf/utils'
import { AddressField } from '#form_theme/fields/address_field'
import { ArrayField } from '#form_theme/fields/array_field'
import { NumberField } from '#form_theme/fields/number_field'
import { ObjectField } from '#form_theme/fields/object_field'

function Nothing() {
  return null
}

/**
 * Our fields, over RJSF's. Its selectors for `oneOf` and `anyOf` between whole
 * schemas could not work without a script: those keywords validate, they draw
 * nothing. Choices between values, which they also express, are widgets.
 */
export const fields: RegistryFieldsType = {
  address: AddressField,
  ArrayField,
  NumberField,
  ObjectField,
  AnyOfField: Nothing,
  OneOfField: Nothing,
  CyclicSchemaField: Nothing,
  FallbackField: Nothing,
  LayoutGridField: Nothing,
  LayoutHeaderField: Nothing,
  LayoutMultiSchemaField: Nothing,
  OptionalDataControlsField: Nothing,
}
