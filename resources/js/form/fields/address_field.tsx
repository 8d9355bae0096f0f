import RjsfObjectField from '@rjsf/core/lib/components/fields/ObjectField.js'
import type { FieldProps, UiSchema } from '@rjsf/utils'

/**
 * The address block, laid out as on an envelope: what browsers may fill by
 * themselves, the place in the grid (a class of forms.css), and the label when
 * the schema gives none.
 */
const LINES: Record<string, { autocomplete?: string; title: string }> = {
  streetNumber: { title: 'N°' },
  streetName: { title: 'Voie', autocomplete: 'address-line1' },
  additionalDeliveryInformation: {
    title: 'Appartement, étage, escalier',
    autocomplete: 'address-line2',
  },
  additionalGeographicalInformation: {
    title: 'Entrée, bâtiment, résidence',
    autocomplete: 'address-line3',
  },
  placeNameOrService: { title: 'Lieu-dit ou service' },
  postalCode: { title: 'Code postal', autocomplete: 'postal-code' },
  city: { title: 'Ville', autocomplete: 'address-level2' },
  countryName: { title: 'Pays', autocomplete: 'country-name' },
}

/** A postal address, in a compact grid. */
export function AddressField(props: FieldProps) {
  const known = Object.keys(props.schema.properties ?? {}).filter((name) => name in LINES)
  const uiSchema: UiSchema = {
    'ui:order': [...Object.keys(LINES).filter((name) => known.includes(name)), '*'],
    ...props.uiSchema,
    'ui:block': 'address',
  }
  for (const name of known) {
    uiSchema[name] = {
      'ui:autocomplete': LINES[name].autocomplete,
      'ui:title': title(props, name),
      'ui:classNames': `address-${name}`,
      ...props.uiSchema?.[name],
    }
  }
  return <RjsfObjectField {...props} uiSchema={uiSchema} />
}

function title({ schema }: FieldProps, name: string): string {
  const property = schema.properties?.[name]
  return (typeof property === 'object' && property.title) || LINES[name].title
}
