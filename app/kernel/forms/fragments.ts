import type { UiSchema } from '#kernel/define_teleservice'
import { contactFragments } from '#kernel/forms/fragments/contact'
import { householdFragments } from '#kernel/forms/fragments/household'
import { moneyFragments } from '#kernel/forms/fragments/money'
import { personFragments } from '#kernel/forms/fragments/person'
import { placeFragments } from '#kernel/forms/fragments/place'
import { schoolFragments } from '#kernel/forms/fragments/school'
import type { JsonSchema } from '#kernel/forms/json_schema'

/** A field type that all teleservices share. */
export interface Fragment {
  schema: JsonSchema
  /** How the field is drawn, unless the form says otherwise. */
  ui?: UiSchema
}

/** Cited in schemas as `{ "$ref": "shared:<name>" }` (domain.md 2.3 and the catalogue's common types). */
export const FRAGMENTS: Readonly<Record<string, Fragment>> = {
  ...personFragments,
  ...contactFragments,
  ...placeFragments,
  ...schoolFragments,
  ...moneyFragments,
  ...householdFragments,
}
