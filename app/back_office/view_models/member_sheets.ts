import { frenchAddressLines } from '#shared/french_formats'
import { frenchWord } from '#back_office/french_word'
import {
  birthSentence,
  individualName,
  phonesOf,
  roleWord,
} from '#back_office/view_models/individual_words'
import type { PostalAddress } from '#kernel/define_teleservice'
import type Household from '#households/models/household'
import type Individual from '#households/models/individual'
import type Responsibility from '#households/models/responsibility'
import { responsibilitiesOf } from '#households/queries/responsibilities_of'

/** The members of an account as the tabs « Adultes » and « Enfants » show them: identity, phones, address, roles. */
export async function memberSheets(members: Individual[], { address }: Household) {
  const children = members.filter(({ kind }) => kind === 'child')
  const responsibilities = await responsibilitiesOf(children.map(({ id }) => id))
  return members.map((person) => ({
    id: person.id,
    kind: person.kind,
    isHead: person.isHouseholdHead,
    name: individualName(person),
    role: roleWord(person),
    facts: [
      fact('Civilité', person.title && frenchWord(`titles.${person.title}`)),
      fact('Nom d’usage', person.nameOfUse),
      fact(
        'Situation familiale',
        person.familyStatus && frenchWord(`family_statuses.${person.familyStatus}`)
      ),
      fact('Naissance', person.birthDate && birthSentence(person.birthDate)),
      fact('Sexe', person.sex && frenchWord(`sexes.${person.sex}`)),
      fact('Courriel', person.email),
      fact('Téléphone', phonesOf(person).join(', ')),
      fact('Adresse', person.kind === 'adult' ? addressOf(person, address) : null),
      ...rolesOf(person, responsibilities, members),
    ].filter((one) => one !== null),
  }))
}
export type MemberSheet = Awaited<ReturnType<typeof memberSheets>>[number]

/** A member without an address of his own lives where the household does; an outside adult never does. */
function addressOf({ outside, address }: Individual, home: PostalAddress | null): string | null {
  const place = outside ? address : (address ?? home)
  return place && frenchAddressLines(place).join(', ')
}

function fact(label: string, value: string | null) {
  return value ? { label, value } : null
}

/** Who answers for a child; for whom an adult answers. */
function rolesOf(person: Individual, all: Responsibility[], members: Individual[]) {
  const own = all.filter(({ childId, adultId }) => [childId, adultId].includes(person.id))
  const words = own.flatMap(({ childId, adultId, role }) => {
    const otherId = person.kind === 'child' ? adultId : childId
    const other = members.find(({ id }) => id === otherId)
    return other ? [`${individualName(other)} (${frenchWord(`responsibility_roles.${role}`)})`] : []
  })
  const label = person.kind === 'child' ? 'Responsables légaux' : 'Responsable légal de'
  return [fact(label, words.join(', '))]
}
