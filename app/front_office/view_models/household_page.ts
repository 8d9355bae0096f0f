import i18nManager from '@adonisjs/i18n/services/main'
import { today } from '#shared/clock'
import { ageOn } from '#shared/days'
import { frenchAddressLines, frenchDay, frenchPhone } from '#shared/french_formats'
import type Individual from '#households/models/individual'
import type Responsibility from '#households/models/responsibility'
import { membersOf } from '#households/queries/members_of'
import { outsideAdultsOf } from '#households/queries/outside_adults_of'
import { responsibilitiesOf } from '#households/queries/responsibilities_of'
import type { Citizen } from '#households/queries/signed_in_citizen'
import { paths } from '#front_office/paths'
import { accountHistory } from '#front_office/view_models/account_history'

/** « Mon foyer »: address, adults, children and who answers for them. */
export async function householdPage({ household, account }: Citizen) {
  const members = await membersOf(household.id)
  const children = members.filter(({ kind }) => kind === 'child')
  const responsibilities = await responsibilitiesOf(children.map(({ id }) => id))
  const people = [...members, ...(await outsideAdultsOf(household.id))]

  return {
    number: household.number,
    accountState: household.state,
    login: account?.login ?? null,
    addressLines: household.address ? frenchAddressLines(household.address) : [],
    adults: members.filter(({ kind }) => kind === 'adult').map(adultCard),
    history: await accountHistory(household),
    children: children.map((child) =>
      childCard(child, responsibilitiesOfChild(child, responsibilities, people))
    ),
  }
}

export function memberName(person: Individual): string {
  return person.firstName ? person.fullName : `Enfant à naître ${person.lastName}`
}

function adultCard(person: Individual) {
  const phones = [person.mobilePhone, person.homePhone, person.officePhone]
  return {
    href: paths.member(person),
    name: memberName(person),
    isHead: person.isHouseholdHead,
    facts: [
      person.email,
      ...phones.map((phone) => phone && frenchPhone(phone)),
      person.address &&
        `Habite à une autre adresse\u00a0: ${frenchAddressLines(person.address).join(', ')}`,
    ].filter(Boolean),
  }
}

function childCard(child: Individual, responsibles: string[]) {
  return {
    href: paths.member(child),
    name: memberName(child),
    facts: [birth(child), ...responsibles],
  }
}

function birth({ birthDate, sex }: Individual): string {
  if (!birthDate) return ''
  const day = frenchDay(birthDate)
  if (birthDate > today()) return `Naissance prévue le ${day}`
  const age = ageOn(birthDate, today())
  const born = sex === 'female' ? 'Née' : 'Né'
  return `${born} le ${day} (${age > 1 ? `${age} ans` : age === 1 ? '1 an' : 'moins d’un an'})`
}

function responsibilitiesOfChild(child: Individual, rows: Responsibility[], members: Individual[]) {
  return rows
    .filter(({ childId }) => childId === child.id)
    .map(({ adultId, role }) => {
      const adult = members.find(({ id }) => id === adultId)
      const word = i18nManager.locale('fr').t(`responsibility_roles.${role}`)
      const words = adult?.outside ? `${word}, adulte extérieur` : word
      return `${adult?.fullName ?? ''} (${words})`
    })
}
