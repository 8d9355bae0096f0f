import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { nextNumber } from '#authorities/queries/next_number'
import CitizenAccount from '#accounts/models/citizen_account'
import Household from '#households/models/household'
import Individual from '#households/models/individual'
import Responsibility from '#households/models/responsibility'
import { Family } from '#tests/support/world/family'
import { Sentence } from '#tests/support/world/sentence'
import type { Town } from '#tests/support/world/town'

export const CITIZEN_PASSWORD = 'Une-phrase-assez-longue-54'

export const HOME_ADDRESS = {
  streetNumber: '12',
  streetName: 'RUE DES TILLEULS',
  postalCode: '54360',
  city: 'BLAINVILLE',
}

type Person = Partial<
  Pick<
    Individual,
    'title' | 'birthDate' | 'sex' | 'email' | 'homePhone' | 'mobilePhone' | 'officePhone'
  >
>

interface Member extends Person {
  kind: 'adult' | 'child'
  firstName: string | null
  lastName: string
}

/** `await aHousehold(town).headedBy('Nadia', 'Benali').withChild('Léa', { birthDate: '2019-03-02' })` */
export class HouseholdBuilder extends Sentence<Family> {
  #head: Member = { kind: 'adult', firstName: 'Camille', lastName: 'Martin', title: 'madam' }
  #others: Member[] = []
  #settings: Partial<Household> = { state: 'valid', active: true, address: HOME_ADDRESS }

  constructor(private town: Town) {
    super()
  }

  headedBy(firstName: string, lastName: string, person: Person = {}): this {
    this.#head = { kind: 'adult', firstName, lastName, title: 'madam', ...person }
    return this
  }

  withAdult(firstName: string, lastName: string, person: Person = {}): this {
    this.#others.push({ kind: 'adult', firstName, lastName, title: 'mister', ...person })
    return this
  }

  /** A child of the household head, who is its legal guardian. */
  withChild(firstName: string | null, person: Person = {}): this {
    const { lastName } = this.#head
    this.#others.push({
      kind: 'child',
      firstName,
      lastName,
      birthDate: '2018-05-04',
      sex: 'female',
      ...person,
    })
    return this
  }

  pending(): this {
    this.#settings.state = 'pending'
    return this
  }

  /** « Inactif »: blocked by the town. */
  blocked(): this {
    this.#settings.active = false
    return this
  }

  protected build(): Promise<Family> {
    return this.town.run(async () => {
      const household = await this.#createHousehold()
      const head = await this.#createMember(household, this.#head, true)
      const people = [head]
      for (const member of this.#others) {
        const person = await this.#createMember(household, member, false)
        people.push(person)
        if (person.kind === 'child') {
          await Responsibility.create({
            childId: person.id,
            adultId: head.id,
            role: 'legal_guardian',
          })
        }
      }
      return new Family(household, people, await this.#createAccount(household, head))
    })
  }

  async #createHousehold(): Promise<Household> {
    const number = await db.transaction((trx) => nextNumber('household', trx))
    return Household.create({
      temporary: false,
      version: 1,
      createdAt: now(),
      ...this.#settings,
      number,
    })
  }

  #createMember(
    household: Household,
    member: Member,
    isHouseholdHead: boolean
  ): Promise<Individual> {
    const email = isHouseholdHead ? this.#email(household) : null
    return Individual.create({
      email,
      mobilePhone: member.kind === 'adult' ? '0612345678' : null,
      ...member,
      householdId: household.id,
      isHouseholdHead,
      version: 1,
      createdAt: now(),
    })
  }

  #createAccount(household: Household, head: Individual): Promise<CitizenAccount> {
    return CitizenAccount.create({
      householdId: household.id,
      individualId: head.id,
      login: this.#loginOf(household),
      email: head.email ?? this.#email(household),
      password: CITIZEN_PASSWORD,
      createdAt: now(),
    })
  }

  #loginOf(household: Household): string {
    const name = `${this.#head.firstName}.${this.#head.lastName}`.toLowerCase()
    return household.number === 1 ? name : `${name}${household.number}`
  }

  #email(household: Household): string {
    return `${this.#loginOf(household)}@courriel.test`
  }
}
