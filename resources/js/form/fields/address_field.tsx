import { use } from 'react'
import RjsfObjectField from '@rjsf/core/lib/components/fields/ObjectField.js'
import type { FieldProps, UiSchema } from '@rjsf/utils'
import { Words, type FormWords } from '#form_theme/words/words'

/**
 * The address block, laid out as on an envelope: what browsers may fill by
 * themselves, the place in the grid (a class of forms.css), and the label when
 * the schema gives none (`words.address`).
 */
const LINES: Record<string, { autocomplete?: string }> = {
  streetNumber: {},
  streetName: { autocomplete: 'address-line1' },
  additionalDeliveryInformation: { autocomplete: 'address-line2' },
  additionalGeographicalInformation: { autocomplete: 'address-line3' },
  placeNameOrService: {},
  postalCode: { autocomplete: 'postal-code' },
  city: { autocomplete: 'address-level2' },
  countryName: { autocomplete: 'country-name' },
}

/** A postal address, in a compact grid. */
export function AddressField(props: FieldProps) {
  const words = use(Words)
  const known = Object.keys(props.schema.properties ?? {}).filter((name) => name in LINES)
  const uiSchema: UiSchema = {
    'ui:order': [...Object.keys(LINES).filter((name) => known.includes(name)), '*'],
    ...props.uiSchema,
    'ui:block': 'address',
  }
  for (const name of known) {
    uiSchema[name] = {
      'ui:autocomplete': LINES[name].autocomplete,
      'ui:title': title(props, name, words),
      'ui:classNames': `address-${name}`,
      ...props.uiSchema?.[name],
    }
  }
  return <RjsfObjectField {...props} uiSchema={uiSchema} />
}

function title({ schema }: FieldProps, name: string, words: FormWords): string {
  const property = schema.properties?.[name]
  return (typeof property === 'object' && property.title) || words.address[name]
}
