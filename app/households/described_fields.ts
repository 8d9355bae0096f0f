import type {
  AdultDescription,
  ChildDescription,
  OutsideAdultDescription,
} from '#kernel/household_description'

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
] as const satisfies (keyof AdultDescription)[]

export const OUTSIDE_ADULT_FIELDS = [
  ...ADULT_FIELDS,
  'address',
] as const satisfies (keyof OutsideAdultDescription)[]

export const CHILD_FIELDS = [
  'lastName',
  'firstName',
  'birthDate',
  'sex',
] as const satisfies (keyof ChildDescription)[]

export type DescribedField = (typeof OUTSIDE_ADULT_FIELDS)[number] | (typeof CHILD_FIELDS)[number]
