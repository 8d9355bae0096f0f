import { MERGED_FIELDS, type MergedField } from '#households/merged_fields'

/** The fields of which a form keeps the value of the sheet that goes. */
export function takenFields(
  chosen: Partial<Record<MergedField, 'garde' | 'autre' | undefined>> = {}
): MergedField[] {
  return MERGED_FIELDS.filter((field) => chosen[field] === 'autre')
}
