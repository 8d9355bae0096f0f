import type { RequestTransition } from '#kernel/transitions'
import CitizenAccount from '#accounts/models/citizen_account'
import Household from '#households/models/household'
import Individual from '#households/models/individual'
import Responsibility from '#households/models/responsibility'
import { PerformTransition } from '#requests/actions/perform_transition'
import { SetDataState } from '#requests/actions/set_data_state'
import type ServiceRequest from '#requests/models/service_request'
import { aHousehold, aRequest } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'

export const AGENT = { kind: 'agent', id: null, name: 'Anne Leroy' } as const
export const HOME = { streetName: 'RUE NEUVE', postalCode: '54360', city: 'BLAINVILLE' }

export function adult(key: string, firstName: string, lastName = 'Martin') {
  return {
    key,
    title: 'Madam',
    firstName,
    lastName,
    familyStatus: 'Single',
    sameAddress: true,
    email: `${firstName.toLowerCase()}@courriel.test`,
    mobilePhone: '0612345678',
  }
}

export function alone(email: string) {
  return { address: HOME, adults: [{ ...adult('claire', 'Claire'), email }], head: 'claire' }
}

export const recomposed = {
  address: HOME,
  adults: [adult('claire', 'Claire')],
  outsideAdults: [
    {
      ...adult('karim', 'Karim', 'Petit'),
      address: { streetName: 'Quai Sud', postalCode: '69002', city: 'Lyon' },
    },
  ],
  children: [
    {
      key: 'leo',
      born: true,
      lastName: 'Petit',
      firstName: 'Léo',
      birthDate: '2018-09-03',
      sex: 'Male',
      responsibles: [
        { adult: 'claire', role: 'mother' },
        { adult: 'karim', role: 'father' },
      ],
    },
    {
      key: 'bebe',
      born: false,
      lastName: 'Martin',
      birthDate: '2099-01-15',
      responsibles: [{ adult: 'claire', role: 'mother' }],
    },
  ],
  head: 'claire',
  guardians: [{ guardian: 'karim' }],
}

export function aFamily(town: Town): Promise<Family> {
  return Promise.resolve(
    aHousehold(town).withAdult('Paul', 'Martin').withChild('Léa', { birthDate: '2019-03-02' })
  )
}

/** Paul leaves, Léa is renamed, Noé is born, everybody moves. */
export function everythingElse(family: Family) {
  const head = { ...adult(family.head.id, 'Camille'), email: family.account.email }
  const responsibles = [{ adult: family.head.id, role: 'mother' }]
  return {
    address: HOME,
    adults: [head],
    children: [
      {
        key: family.child('Léa').id,
        born: true,
        lastName: 'Durand',
        firstName: 'Léa',
        birthDate: '2019-03-02',
        sex: 'Female',
        responsibles,
      },
      {
        key: 'noe',
        born: true,
        lastName: 'Martin',
        firstName: 'Noé',
        birthDate: '2024-03-02',
        sex: 'Male',
        responsibles,
      },
    ],
    head: family.head.id,
  }
}

export async function change(town: Town, family: Family, answers: object): Promise<ServiceRequest> {
  return aRequest(town, 'home_folder_modification')
    .by(family)
    .answering({ ...answers })
}

export async function decide(
  request: ServiceRequest,
  transitions: RequestTransition[]
): Promise<void> {
  let held = request
  for (const transition of transitions) {
    if (transition === 'validate') {
      held = await new SetDataState().handle({
        requestId: held.id,
        dataState: 'valid',
        actor: AGENT,
        version: held.version,
      })
    }
    held = await new PerformTransition().handle({
      requestId: held.id,
      transition,
      actor: AGENT,
      version: held.version,
      reason: 'Vérifié au guichet.',
    })
  }
  await request.refresh()
}

/** All that is stored of a household, versions and the dates of archives aside. */
export function photograph(town: Town, family: Family): Promise<unknown> {
  return town.run(async () => {
    const people = await Individual.query()
      .where('household_id', family.household.id)
      .whereNull('archived_at')
      .orderBy('id')
    const ids = people.map(({ id }) => id)
    const roles = await Responsibility.query().whereIn('child_id', ids).orderBy('child_id')
    const account = await CitizenAccount.query()
      .where('household_id', family.household.id)
      .firstOrFail()
    const { address } = await Household.findOrFail(family.household.id)
    return {
      address,
      people: people.map(({ version: _version, $attributes }) => ({ ...$attributes, version: 0 })),
      roles: roles.map(({ childId, adultId, role }) => [childId, adultId, role]),
      account: [account.individualId, account.email, account.login],
    }
  })
}

export async function nameOf({ id }: Individual): Promise<string> {
  return (await Individual.findOrFail(id)).fullName
}
