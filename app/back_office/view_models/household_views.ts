import { paths } from '#back_office/paths'

/** The tabs of the members of an account. */
export const MEMBER_VIEWS = ['adultes', 'enfants'] as const
export type MemberView = (typeof MEMBER_VIEWS)[number]

/** The tabs of its « Zone d'informations ». */
export const HOUSEHOLD_VIEWS = ['demandes', 'paiements', 'documents', 'historique'] as const
export type HouseholdView = (typeof HOUSEHOLD_VIEWS)[number]

/** What is open on the page of an account. */
export interface OpenViews {
  members: MemberView
  information: HouseholdView
}

/** The page with other tabs open; a tab that is the first of its zone is not written. */
export function householdViewPath(
  household: { number: number },
  { members, information }: OpenViews,
  page?: string
): string {
  const query = new URLSearchParams()
  if (members !== MEMBER_VIEWS[0]) query.set('membres', members)
  if (information !== HOUSEHOLD_VIEWS[0]) query.set('vue', information)
  if (page) query.set('page', page)
  const path = paths.household(household)
  return query.size > 0 ? `${path}?${query}` : path
}
