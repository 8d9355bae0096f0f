import type { ResponsibilityRole } from '#kernel/household_description'
import type Individual from '#households/models/individual'

/** What a citizen tells about a person of his household. */
export type MemberInput = Pick<Individual, 'kind' | 'lastName'> &
  Partial<
    Pick<
      Individual,
      | 'title'
      | 'firstName'
      | 'birthDate'
      | 'sex'
      | 'email'
      | 'homePhone'
      | 'mobilePhone'
      | 'officePhone'
      | 'address'
    >
  >

/** Who answers for a child, and as what. */
export interface ResponsibilityInput {
  adultId: string
  role: ResponsibilityRole
}
