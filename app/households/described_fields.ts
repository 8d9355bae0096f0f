import type { AdultDescription, ChildDescription } from '#kernel/household_description'

export const ADULT_FIELDS = [
  'title',
  'lastName',
  'firstName',
  'nameOfUse',
  'familyStatus',
  'birthDate',
  'email',
  'homePhone',
  'mobilePhone',
  'officePhone',
  'address',
] as const satisfies (keyof AdultDescription)[]

export const CHILD_FIELDS = [
  'lastName',
  'firstName',
  'birthDate',
  'sex',
] as const satisfies (keyof ChildDescription)[]

export type DescribedField = (typeof ADULT_FIELDS)[number] | (typeof CHILD_FIELDS)[number]
