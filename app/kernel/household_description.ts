import type { PostalAddress } from '#kernel/define_teleservice'

/** « Responsable légal » of a child (domain.md 2.2). */
export const RESPONSIBILITY_ROLES = ['father', 'mother', 'legal_guardian'] as const
export type ResponsibilityRole = (typeof RESPONSIBILITY_ROLES)[number]

/** « Situation familiale » of an adult (domain.md 2.1). */
export const FAMILY_STATUSES = [
  'married',
  'civil_union',
  'cohabiting',
  'single',
  'separated',
  'divorced',
  'widowed',
  'other',
] as const
export type FamilyStatus = (typeof FAMILY_STATUSES)[number]

/**
 * What filing a teleservice does to the household account. Sending the request `opens` an
 * account, or `changes` that of who files it, at once; the account is « en cours » until an
 * agent decides. Validated, it is « valide »; refused or cancelled, an account opened is
 * « invalide », and changes are taken back.
 */
export interface HouseholdEffect<Data extends object> {
  effect: 'opens' | 'changes'
  describe(data: Readonly<Data>): HouseholdDescription
}

/**
 * A whole household as one of its requests tells it: what it does not hold is not
 * there. People are told apart by their `key`: that of somebody whom the town knows
 * is his identifier, so that he is himself however he is renamed.
 */
export interface HouseholdDescription {
  /** Where its members live, save adults who have an address of their own. */
  address: PostalAddress | null
  adults: AdultDescription[]
  children: ChildDescription[]
  /** « Adultes extérieurs »: no members, but responsible for a child or guardians here. */
  outsideAdults: AdultDescription[]
  /** The adult who answers for the account, by his key. */
  head: string
  /** One to three for each child, each adult in one role. */
  responsibilities: ResponsibilityDescription[]
  guardians: GuardianDescription[]
}

export interface AdultDescription {
  key: string
  title: 'madam' | 'mister' | 'organisation' | null
  lastName: string
  firstName: string | null
  nameOfUse: string | null
  familyStatus: FamilyStatus | null
  birthDate: string | null
  email: string | null
  homePhone: string | null
  mobilePhone: string | null
  officePhone: string | null
  /** His own; a member without lives where the household does. */
  address: PostalAddress | null
}

/** Also unborn: a birth date in the future, perhaps no first name and no sex. */
export interface ChildDescription {
  key: string
  lastName: string
  firstName: string | null
  birthDate: string | null
  sex: 'female' | 'male' | null
}

export interface ResponsibilityDescription {
  child: string
  adult: string
  role: ResponsibilityRole
}

export interface GuardianDescription {
  guardian: string
  /** The adult who has a guardian; null when it is the household itself. */
  ward: string | null
}
