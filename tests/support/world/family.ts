import type CitizenAccount from '#accounts/models/citizen_account'
import type Household from '#households/models/household'
import type Individual from '#households/models/individual'

/** A household as a test holds it: the row, its people, the account that signs in. */
export class Family {
  constructor(
    readonly household: Household,
    readonly people: Individual[],
    readonly account: CitizenAccount
  ) {}

  get head(): Individual {
    return this.find((person) => person.isHouseholdHead)
  }

  child(firstName: string): Individual {
    return this.find((person) => person.kind === 'child' && person.firstName === firstName)
  }

  adult(firstName: string): Individual {
    return this.find((person) => person.kind === 'adult' && person.firstName === firstName)
  }

  private find(matches: (person: Individual) => boolean): Individual {
    const person = this.people.find(matches)
    if (!person) throw new Error('Nobody of this household answers to that description')
    return person
  }
}
