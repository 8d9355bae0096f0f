import type { PostalAddress } from '#kernel/define_teleservice'
import type { ResponsibilityRole } from '#kernel/household_description'

/** The answers of the two forms that describe a whole household, as their common fragments give them. */
export interface HouseholdForm {
  address: PostalAddress
  adults: (AdultAnswers & { sameAddress: boolean })[]
  outsideAdults?: (AdultAnswers & { address: PostalAddress })[]
  children?: ChildAnswers[]
  /** The key of an adult, as in `responsibles` and `guardians`. */
  head: string
  guardians?: { guardian: string; ward?: string }[]
}

export interface AdultAnswers {
  key?: string
  title: 'Madam' | 'Mister' | 'Agency'
  lastName: string
  firstName: string
  nameOfUse?: string
  birthDate?: string
  familyStatus:
    | 'Married'
    | 'PACS'
    | 'CommonLawMarriage'
    | 'Single'
    | 'Separated'
    | 'Divorced'
    | 'Widow'
    | 'Other'
  email: string
  mobilePhone?: string
  homePhone?: string
  officePhone?: string
  /** Of an outside adult, or of a member who lives elsewhere. */
  address?: PostalAddress
}

export interface ChildAnswers {
  key?: string
  born: boolean
  lastName: string
  firstName?: string
  birthDate: string
  sex?: 'Female' | 'Male'
  responsibles: { adult: string; role: ResponsibilityRole }[]
}
