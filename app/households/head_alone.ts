import type { PostalAddress } from '#kernel/define_teleservice'
import type { HouseholdDescription } from '#kernel/household_description'
import type { MemberInput } from '#households/member'

/** A household of which only the head is told yet: the others come later, on the pages of the account. */
export function headAlone({
  head,
  address,
}: {
  head: MemberInput
  address: PostalAddress
}): HouseholdDescription {
  const key = 'head'
  return {
    address,
    head: key,
    adults: [
      {
        key,
        title: head.title ?? null,
        lastName: head.lastName,
        firstName: head.firstName ?? null,
        nameOfUse: null,
        familyStatus: null,
        birthDate: head.birthDate ?? null,
        email: head.email ?? null,
        homePhone: head.homePhone ?? null,
        mobilePhone: head.mobilePhone ?? null,
        officePhone: head.officePhone ?? null,
        address: null,
      },
    ],
    children: [],
    outsideAdults: [],
    responsibilities: [],
    guardians: [],
  }
}
