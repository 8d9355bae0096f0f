import { today } from '#shared/clock'
import { frenchDay } from '#shared/french_formats'
import type Individual from '#households/models/individual'
import { membersOf } from '#households/queries/members_of'
import { responsibilitiesOf } from '#households/queries/responsibilities_of'
import type { Citizen } from '#households/queries/signed_in_citizen'
import { paths } from '#front_office/paths'
import { memberName } from '#front_office/view_models/household_page'
import type { PageErrors } from '#shared/pages/page_errors'
import { personChoices } from '#front_office/view_models/person_choices'

export type MemberKind = 'head' | 'adult' | 'child'

interface Input {
  citizen: Citizen
  kind: MemberKind
  /** Absent for a new member. */
  member?: Individual
  /** What was typed, when the page comes back with errors. */
  typed?: Record<string, unknown>
  errors: PageErrors
}

/** The page of a member, new or known. */
export async function memberForm({ citizen, kind, member, typed, errors }: Input) {
  const people = kind === 'child' ? await membersOf(citizen.household.id) : []
  const adults = people.filter((person) => person.kind === 'adult')

  return {
    kind,
    errors,
    choices: personChoices(),
    action: member ? paths.member(member) : '/compte/membres',
    name: member ? memberName(member) : null,
    version: member?.version ?? 0,
    typed: typed ?? (member ? answersOf(member) : newcomer(citizen)),
    responsibles: await responsibles(adults, member, typed),
  }
}

/** He bears the name of who adds him, and lives with him, until something else is typed. */
function newcomer({ individual }: Citizen) {
  return { lastName: individual.lastName, sameAddress: true }
}

function answersOf(member: Individual): Record<string, unknown> {
  const { title, lastName, firstName, sex, email, homePhone, mobilePhone, officePhone } = member
  return {
    ...{ title, lastName, firstName, sex, email, homePhone, mobilePhone, officePhone },
    address: member.address,
    sameAddress: member.address === null,
    birthDate: member.birthDate && frenchDay(member.birthDate),
    isUnborn: member.kind === 'child' && member.birthDate !== null && member.birthDate > today(),
  }
}

async function responsibles(
  adults: Individual[],
  child?: Individual,
  typed?: Record<string, unknown>
) {
  const known = child && !typed ? await responsibilitiesOf([child.id]) : []
  const chosen = typed?.responsibilities as Record<string, string> | undefined
  return adults.map((adult) => ({
    id: adult.id,
    name: adult.fullName,
    role: chosen?.[adult.id] ?? known.find(({ adultId }) => adultId === adult.id)?.role ?? '',
  }))
}
