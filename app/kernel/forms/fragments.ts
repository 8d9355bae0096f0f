import { civilStatusFragments } from '#kernel/forms/fragments/civil_status'
import { contactFragments } from '#kernel/forms/fragments/contact'
import type { Fragment } from '#kernel/forms/fragments/fragment'
import { householdFragments } from '#kernel/forms/fragments/household'
import { moneyFragments } from '#kernel/forms/fragments/money'
import { personFragments } from '#kernel/forms/fragments/person'
import { placeFragments } from '#kernel/forms/fragments/place'
import { schoolFragments } from '#kernel/forms/fragments/school'

/** Cited in schemas as `{ "$ref": "shared:<name>" }` (domain.md 2.3 and the catalogue's common types). */
export const FRAGMENTS: Readonly<Record<string, Fragment>> = {
  ...personFragments,
  ...contactFragments,
  ...placeFragments,
  ...schoolFragments,
  ...civilStatusFragments,
  ...moneyFragments,
  ...householdFragments,
}
