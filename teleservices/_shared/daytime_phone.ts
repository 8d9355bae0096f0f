import type { IndividualView } from '#kernel/define_teleservice'

/** The number at which a parent is reached while the child is away: the office first, then what is left. */
export function daytimePhone(person: IndividualView | null): string | undefined {
  return person?.officePhone ?? person?.mobilePhone ?? person?.homePhone ?? undefined
}
