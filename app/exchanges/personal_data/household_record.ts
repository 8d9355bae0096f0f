import AccountIdentity from '#accounts/models/account_identity'
import AccountSession from '#accounts/models/account_session'
import type CitizenAccount from '#accounts/models/citizen_account'
import Passkey from '#accounts/models/passkey'
import Guardianship from '#households/models/guardianship'
import type Household from '#households/models/household'
import HouseholdEvent from '#households/models/household_event'
import Individual from '#households/models/individual'
import { responsibilitiesOf } from '#households/queries/responsibilities_of'
import NoticePreference from '#notifications/models/notice_preference'

/** Everything that is kept of an account and its people, save secrets and what agents write among themselves. */
export async function householdRecord(household: Household, account: CitizenAccount | null) {
  const people = await Individual.query()
    .where('household_id', household.id)
    .orderBy('created_at')
    .orderBy('id')
  const ids = people.map(({ id }) => id)
  return {
    household: {
      number: household.number,
      state: household.state,
      active: household.active,
      address: household.address,
      createdAt: household.createdAt.toISO(),
    },
    account: account && (await accountRecord(account)),
    people: people.map(personRecord),
    responsibilities: (await responsibilitiesOf(ids)).map(({ childId, adultId, role }) => ({
      childId,
      adultId,
      role,
    })),
    guardianships: (await Guardianship.query().where('household_id', household.id)).map(
      ({ wardId, guardianId }) => ({ wardId, guardianId })
    ),
    notifications: (await NoticePreference.query().whereIn('individual_id', ids)).map(
      ({ individualId, event, email, sms }) => ({ individualId, event, email, sms })
    ),
    history: (await HouseholdEvent.query().where('household_id', household.id).orderBy('id')).map(
      ({ kind, fromValue, toValue, changes, actorName, createdAt }) => ({
        kind,
        from: fromValue,
        to: toValue,
        changes,
        by: actorName,
        at: createdAt.toISO(),
      })
    ),
  }
}

async function accountRecord({ id, login, email, createdAt, lastSignedInAt }: CitizenAccount) {
  const own = <T>(rows: T[], record: (row: T) => object) => rows.map(record)
  return {
    login,
    email,
    createdAt: createdAt.toISO(),
    lastSignedInAt: lastSignedInAt?.toISO() ?? null,
    sessions: own(
      await AccountSession.query().where('citizen_account_id', id).orderBy('opened_at'),
      ({ device, means, openedAt, lastSeenAt }) => ({
        device,
        means,
        openedAt: openedAt.toISO(),
        lastSeenAt: lastSeenAt.toISO(),
      })
    ),
    identities: own(
      await AccountIdentity.query().where('citizen_account_id', id),
      ({ provider, tiedAt }) => ({ provider, tiedAt: tiedAt.toISO() })
    ),
    passkeys: own(
      await Passkey.query().where('citizen_account_id', id),
      ({ name, addedAt, lastUsedAt }) => ({
        name,
        addedAt: addedAt.toISO(),
        lastUsedAt: lastUsedAt?.toISO() ?? null,
      })
    ),
  }
}

function personRecord(person: Individual) {
  const { $attributes, id } = person
  const { authorityId, searchName, searchFirstName, householdId, version, ...known } = $attributes
  return { ...known, id, address: person.address, createdAt: person.createdAt.toISO() }
}
