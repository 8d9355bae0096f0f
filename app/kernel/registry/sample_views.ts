import type {
  AuthorityView,
  HookContext,
  HouseholdView,
  IndividualView,
  PrefillContext,
} from '#kernel/define_teleservice'

/** The day on which samples are filed: a valid filing stays one however old its people grow. */
export const sampleDay = '2026-06-15'

/** People, a household and a town, for trying out hooks without a database. */
export const sampleAuthority: AuthorityView = {
  name: 'blainville',
  displayTitle: 'Blainville',
  postalCode: '95000',
}

export const sampleHousehold: HouseholdView = {
  number: 1024,
  address: {
    streetNumber: '12',
    streetName: 'RUE DES LILAS',
    postalCode: '95000',
    city: 'BLAINVILLE',
  },
  family: {
    address: {
      streetNumber: '12',
      streetName: 'RUE DES LILAS',
      postalCode: '95000',
      city: 'BLAINVILLE',
    },
    head: '01890a5d-ac96-774b-bcce-b302099a8057',
    adults: [
      {
        key: '01890a5d-ac96-774b-bcce-b302099a8057',
        title: 'madam',
        firstName: 'Claire',
        lastName: 'MARTIN',
        nameOfUse: null,
        familyStatus: 'married',
        birthDate: '1986-05-17',
        email: 'claire.martin@example.org',
        homePhone: '0134000001',
        mobilePhone: '0612345678',
        officePhone: '0134000002',
        address: null,
      },
    ],
    children: [
      {
        key: '01890a5d-ac96-774b-bcce-b302099a8058',
        firstName: 'Léo',
        lastName: 'MARTIN',
        birthDate: '2018-09-03',
        sex: 'male',
      },
    ],
    outsideAdults: [],
    responsibilities: [
      {
        child: '01890a5d-ac96-774b-bcce-b302099a8058',
        adult: '01890a5d-ac96-774b-bcce-b302099a8057',
        role: 'mother',
      },
    ],
    guardians: [],
  },
}

export const sampleAdult: IndividualView = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  kind: 'adult',
  title: 'Madam',
  firstName: 'Claire',
  lastName: 'MARTIN',
  birthDate: '1986-05-17',
  email: 'claire.martin@example.org',
  homePhone: '0134000001',
  mobilePhone: '0612345678',
  officePhone: '0134000002',
}

export const sampleChild: IndividualView = {
  id: '01890a5d-ac96-774b-bcce-b302099a8058',
  kind: 'child',
  title: null,
  firstName: 'Léo',
  lastName: 'MARTIN',
  birthDate: '2018-09-03',
  email: null,
  homePhone: null,
  mobilePhone: null,
  officePhone: null,
}

/** What `prefill` receives; give only what the test is about. */
export function samplePrefill(given: Partial<PrefillContext> = {}): PrefillContext {
  return {
    authority: sampleAuthority,
    household: sampleHousehold,
    requester: sampleAdult,
    subject: sampleChild,
    today: sampleDay,
    ...given,
  }
}

/** What the hooks of a transition receive, with these answers. */
export function sampleHook<Data extends object>(
  data: Data,
  given: Partial<HookContext<Data>> = {}
): HookContext<Data> {
  return {
    request: {
      id: '01890a5d-ac96-774b-bcce-b302099a8059',
      number: 42,
      state: 'pending',
      submittedAt: '2026-06-01T08:30:00.000Z',
    },
    data,
    requester: sampleAdult,
    subject: sampleChild,
    authority: sampleAuthority,
    today: sampleDay,
    ...given,
  }
}
