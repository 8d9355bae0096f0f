import { today } from '#shared/clock'
import type { IndividualView, Teleservice } from '#kernel/define_teleservice'

/** Can anybody ask whether a service is for a person of a given age? */
export function simulatesEligibility({ subject }: Teleservice): boolean {
  return subject.eligible !== undefined && !['none', 'household'].includes(subject.kind)
}

/**
 * Why a person born on this day is not eligible, as far as the birth date says; `null` when she is.
 *
 * @param birthDate ISO day; in the future for a child to be born
 */
export function simulatedRefusal({ subject }: Teleservice, birthDate: string): string | null {
  const person: IndividualView = {
    id: '',
    kind: subject.kind === 'child' ? 'child' : 'adult',
    title: null,
    firstName: null,
    lastName: '',
    birthDate,
    email: null,
    homePhone: null,
    mobilePhone: null,
    officePhone: null,
  }
  return subject.eligible?.(person, { today: today() }) ?? null
}
