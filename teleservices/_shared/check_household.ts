import type { Refuse } from '#kernel/define_teleservice'
import type { ChildAnswers, HouseholdForm } from '#teleservices/_shared/household_form'

interface Submission {
  data: Readonly<HouseholdForm>
  today: string
  refuse: Refuse<HouseholdForm>
}

/** What no schema can say of a family: children born or to be born, and one role for each adult. */
export function checkHousehold({ data, today, refuse }: Submission): void {
  for (const [place, child] of (data.children ?? []).entries()) {
    const problem = birthProblem(child, today)
    if (problem) refuse(`children.${place}.birthDate`, problem)
    if (hasTwoRoles(child)) refuse(`children.${place}.responsibles`, TWO_ROLES)
  }
  for (const [place, { guardian, ward }] of (data.guardians ?? []).entries()) {
    if (guardian === ward) refuse(`guardians.${place}.ward`, OWN_GUARDIAN)
  }
}

const TWO_ROLES =
  'Chaque responsable légal d’un enfant n’a qu’un rôle\u00a0: retirez la personne nommée deux fois.'
const OWN_GUARDIAN = 'Une personne ne peut pas être son propre tuteur.'

function birthProblem({ born, birthDate }: ChildAnswers, today: string): string | null {
  if (born && birthDate > today)
    return 'La date de naissance ne peut pas être dans le futur. Pour un enfant à naître, répondez «\u00a0Non\u00a0» à la première question.'
  if (!born && birthDate <= today)
    return 'La date prévue de la naissance est passée\u00a0: si l’enfant est né, dites-le.'
  return null
}

function hasTwoRoles({ responsibles }: ChildAnswers): boolean {
  return new Set(responsibles.map(({ adult }) => adult)).size < responsibles.length
}
