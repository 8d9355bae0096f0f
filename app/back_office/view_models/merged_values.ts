import { frenchAddressLines, frenchDay, frenchPhone } from '#shared/french_formats'
import { frenchWord } from '#back_office/french_word'
import { individualName } from '#back_office/view_models/individual_words'
import { differingFields, type MergedField, type MergedValue } from '#households/merged_fields'
import type Household from '#households/models/household'
import type Individual from '#households/models/individual'

export const FIELD_LABELS: Record<MergedField, string> = {
  title: 'Civilité',
  lastName: 'Nom',
  firstName: 'Prénom',
  nameOfUse: 'Nom d’usage',
  familyStatus: 'Situation familiale',
  birthDate: 'Date de naissance',
  sex: 'Sexe',
  email: 'Courriel',
  homePhone: 'Téléphone du domicile',
  mobilePhone: 'Téléphone portable',
  officePhone: 'Téléphone du bureau',
  address: 'Adresse',
}

/** What a field of a sheet says, in French; `null` when it says nothing. */
export function fieldWords(field: MergedField, value: MergedValue): string | null {
  if (!value) return null
  if (typeof value !== 'string') return frenchAddressLines(value).join(', ')
  if (field === 'title') return frenchWord(`titles.${value}`)
  if (field === 'sex') return frenchWord(`sexes.${value}`)
  if (field === 'familyStatus') return frenchWord(`family_statuses.${value}`)
  if (field === 'birthDate') return frenchDay(value)
  return field.endsWith('Phone') ? frenchPhone(value) : value
}

/** One choice among two values: the kept sheet's, or that of the one that goes. */
export interface ValueLine {
  name: string
  label: string
  kept: string | null
  other: string | null
  /** Which of both is ticked. */
  value: 'garde' | 'autre'
}

/**
 * What two sheets of one person say differently, to be chosen line by line. What
 * only the other one knows is taken unless the agent says otherwise.
 *
 * @param name of the group of fields in the form
 * @param typed what the agent chose already
 */
export function valueLines(
  { kept, merged }: { kept: Individual; merged: Individual },
  name: string,
  typed: Partial<Record<MergedField, 'garde' | 'autre' | undefined>> = {}
): ValueLine[] {
  return differingFields(kept, merged).map(({ field, isFilling }) => ({
    name: `${name}[${field}]`,
    label: FIELD_LABELS[field],
    kept: fieldWords(field, kept[field]),
    other: fieldWords(field, merged[field]),
    value: typed[field] ?? (isFilling ? 'autre' : 'garde'),
  }))
}

/** Persons whose sheets differ, each with its lines. */
export function personLines(
  pairs: { kept: Individual | null; merged: Individual }[],
  typed: Record<string, Parameters<typeof valueLines>[2]> = {}
) {
  return pairs.flatMap(({ kept, merged }) => {
    if (!kept) return []
    const lines = valueLines({ kept, merged }, `valeurs[${merged.id}]`, typed[merged.id])
    return lines.length > 0 ? [{ name: individualName(kept), lines }] : []
  })
}

export function addressLine(
  kept: Household,
  merged: Household,
  typed?: 'garde' | 'autre'
): ValueLine | null {
  const words = ({ address }: Household) =>
    address ? frenchAddressLines(address).join(', ') : null
  const other = words(merged)
  if (!other || other === words(kept)) return null
  const value = typed ?? (kept.address ? 'garde' : 'autre')
  return { name: 'adresse', label: 'Adresse du foyer', kept: words(kept), other, value }
}
