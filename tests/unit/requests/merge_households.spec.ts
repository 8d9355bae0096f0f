import { test } from '@japa/runner'
import { deliverDueMessages } from '#authorities/outbox/worker'
import OutboxMessage from '#authorities/models/outbox_message'
import CitizenAccount from '#accounts/models/citizen_account'
import AccountIdentity from '#accounts/models/account_identity'
import Document from '#documents/models/document'
import { DetectDuplicates } from '#households/actions/detect_duplicates'
import CounterSession from '#households/models/counter_session'
import Guardianship from '#households/models/guardianship'
import HouseholdDuplicate from '#households/models/household_duplicate'
import HouseholdEvent from '#households/models/household_event'
import Individual from '#households/models/individual'
import Responsibility from '#households/models/responsibility'
import RequestEvent from '#requests/models/request_event'
import RequestLock from '#requests/models/request_lock'
import NoticePreference from '#notifications/models/notice_preference'
import ServiceRequest from '#requests/models/service_request'
import { verifyHistories } from '#requests/queries/verify_histories'
import { now } from '#shared/clock'
import { useTruncatedDatabase } from '#tests/support/databases'
import { anAgent } from '#tests/support/world'
import {
  aFamilyEnteredTwice,
  membersOf,
  merge,
  theirChoices,
} from '#tests/unit/requests/merge_world'

test.group('Merging two accounts of one family', (group) => {
  useTruncatedDatabase(group)

  test('moves people, roles, requests and documents, and archives the other account with a pointer', async ({
    assert,
  }) => {
    const world = await aFamilyEnteredTwice()
    const { town, kept, merged, karim, request, draft } = world
    const sheet = merged.head
    await merge(world)

    const members = await membersOf(town, kept)
    assert.deepEqual(
      members.map(({ firstName, outside, isHouseholdHead }) => [
        firstName,
        outside,
        isHouseholdHead,
      ]),
      [
        ['Hugo', false, false],
        ['Karim', true, false],
        ['Léa', false, false],
        ['Nadia', false, true],
      ]
    )
    const nadia = members.find(({ firstName }) => firstName === 'Nadia')
    assert.deepEqual([nadia?.mobilePhone, nadia?.homePhone], ['0622222222', '0383000000'])
    await sheet.refresh()
    assert.equal(sheet.mergedIntoId, kept.head.id)
    assert.isNotNull(sheet.archivedAt)

    for (const one of [request, draft]) await one.refresh()
    assert.deepEqual(
      [request.householdId, request.householdNumber, request.requesterId, request.subjectId],
      [kept.household.id, kept.household.number, kept.head.id, kept.child('Léa').id]
    )
    assert.deepEqual(
      [draft.householdId, draft.requesterId, draft.subjectId],
      [kept.household.id, kept.head.id, merged.child('Hugo').id]
    )
    const [document] = await town.run(() => Document.query())
    assert.equal(document.householdId, kept.household.id)
    assert.equal(document.individualId, kept.head.id)

    await merged.household.refresh()
    assert.equal(merged.household.state, 'archived')
    assert.equal(merged.household.mergedIntoId, kept.household.id)
    const roles = await town.run(() => Responsibility.query())
    const nameOf = new Map([...members, karim].map(({ id, firstName }) => [id, firstName]))
    assert.sameMembers(
      roles.map(({ childId, adultId }) => `${nameOf.get(adultId)} for ${nameOf.get(childId)}`),
      ['Nadia for Léa', 'Karim for Léa', 'Nadia for Hugo', 'Karim for Hugo']
    )
    const guardians = await town.run(() => Guardianship.query())
    assert.sameDeepMembers(
      guardians.map(({ householdId, wardId, guardianId }) => [householdId, wardId, guardianId]),
      [
        [kept.household.id, kept.head.id, karim.id],
        [kept.household.id, null, karim.id],
      ]
    )
  })

  test('is told by both histories and by each request, whose chains stay whole', async ({
    assert,
  }) => {
    const world = await aFamilyEnteredTwice()
    const { town, kept, merged, request, draft } = world
    await merge(world)

    const events = await town.run(() => HouseholdEvent.query().orderBy('id'))
    assert.deepEqual(
      events.map(({ householdId, kind, details, actorName }) => [
        householdId,
        kind,
        details?.number,
        details?.requests,
        details?.documents,
        details?.signIn,
        actorName,
      ]),
      [
        ['merged_from', kept, merged],
        ['merged_into', merged, kept],
      ].map(([kind, own, other]) => [
        (own as typeof kept).household.id,
        kind,
        (other as typeof kept).household.number,
        [request.number],
        1,
        { login: merged.account.login, fate: 'closed' },
        'Anne Leroy',
      ])
    )
    assert.deepEqual(events[0].details?.values, [
      { person: 'Nadia Benali', field: 'homePhone', from: null, to: '0383000000' },
      { person: 'Nadia Benali', field: 'mobilePhone', from: '0611111111', to: '0622222222' },
    ])
    for (const { id } of [request, draft]) {
      const [event] = await town.run(() =>
        RequestEvent.query().where('request_id', id).orderBy('position', 'desc')
      )
      assert.equal(event.kind, 'household_merged')
      assert.deepEqual(event.details, {
        mergedNumber: merged.household.number,
        keptNumber: kept.household.number,
      })
    }
    assert.isEmpty((await town.run(() => verifyHistories())).problems)
  })

  test('leaves the kept account’s sign-in; the other’s is closed, its proven identity follows its person, and both addresses are told', async ({
    assert,
  }) => {
    const world = await aFamilyEnteredTwice()
    const { town, kept, merged } = world
    await merge(world)

    const accounts = await town.run(() => CitizenAccount.query())
    assert.deepEqual(
      accounts.map(({ id }) => id),
      [kept.account.id]
    )
    const identities = await town.run(() => AccountIdentity.query())
    assert.deepEqual(
      identities.map(({ citizenAccountId }) => citizenAccountId),
      [kept.account.id]
    )
    const mails = await town.run(() => OutboxMessage.query().where('kind', 'mail'))
    const told = mails.filter(
      ({ payload }) => payload.subject === 'Vos deux comptes n’en font plus qu’un'
    )
    assert.sameMembers(
      told.map(({ payload }) => payload.to),
      [kept.account.email, merged.account.email]
    )
  })

  test('the closed account’s address may be taken over by its person', async ({ assert }) => {
    const world = await aFamilyEnteredTwice()
    const { kept, merged } = world
    const email = merged.account.email
    const people = theirChoices(world)
    people[0].takes = ['email']
    await merge(world, { people, takesAddress: true })
    await kept.account.refresh()
    assert.equal(kept.account.email, email)
  })

  test('where the kept account has no sign-in, the other’s opens it', async ({ assert }) => {
    const world = await aFamilyEnteredTwice()
    const { town, kept, merged } = world
    await town.run(() => kept.account.delete())
    await merge(world)
    await merged.account.refresh()
    assert.deepEqual(
      [merged.account.householdId, merged.account.individualId],
      [kept.household.id, kept.head.id]
    )
  })

  test('whoever serves the family at the counter stops, and what he did stays with it', async ({
    assert,
  }) => {
    const world = await aFamilyEnteredTwice()
    const { town, anne, kept, merged } = world
    const session = await town.run(() =>
      CounterSession.create({
        agentId: anne.id,
        agentName: anne.fullName,
        householdId: merged.household.id,
        householdNumber: merged.household.number,
        individualId: merged.head.id,
        individualName: merged.head.fullName,
        returnPath: '/backoffice/guichet',
        startedAt: now(),
        lastSeenAt: now(),
      })
    )
    await merge(world)
    await session.refresh()
    assert.equal(session.endedBy, 'closed')
    assert.deepEqual([session.householdId, session.individualId], [kept.household.id, kept.head.id])
  })

  test('what the family was told, and how it wants to be told, follow', async ({ assert }) => {
    const world = await aFamilyEnteredTwice()
    const { town, kept, merged } = world
    const channels = { email: false, sms: true }
    await town.run(() =>
      NoticePreference.createMany([
        { individualId: merged.head.id, event: 'request_message', ...channels },
        { individualId: merged.head.id, event: 'request_validated', ...channels },
        { individualId: kept.head.id, event: 'request_validated', email: true, sms: false },
      ])
    )
    await merge(world)
    await deliverDueMessages()
    const own = await town.run(() => NoticePreference.query().where('individual_id', kept.head.id))
    assert.sameDeepMembers(
      own.map(({ event, sms }) => [event, sms]),
      [
        ['request_message', true],
        ['request_validated', false],
      ]
    )
  })

  test('is no probable duplicate any more', async ({ assert }) => {
    const world = await aFamilyEnteredTwice()
    const { town, kept, merged } = world
    for (const { household } of [kept, merged]) {
      await town.run(() => new DetectDuplicates().handle({ householdId: household.id }))
    }
    await merge(world)
    await deliverDueMessages()
    const pairs = await town.run(() => HouseholdDuplicate.query())
    assert.deepEqual(
      pairs.map(({ state, decidedByName }) => [state, decidedByName]),
      [['merged', 'Anne Leroy']]
    )
  })

  test('replayed, it changes nothing; two agents at once merge once', async ({ assert }) => {
    const world = await aFamilyEnteredTwice()
    const { town, kept, merged } = world
    await Promise.all([merge(world), merge(world)])
    await merge(world)
    const events = await town.run(() => HouseholdEvent.query())
    assert.lengthOf(events, 2)

    const backwards = merge(world, {
      kept: { id: merged.household.id, version: 1 },
      merged: { id: kept.household.id, version: 1 },
    })
    await assert.rejects(() => backwards, /a changé entre-temps/)
  })

  test('two agents who keep different accounts at once: one is told who was first', async ({
    assert,
  }) => {
    const world = await aFamilyEnteredTwice()
    const { town, kept, merged } = world
    const outcomes = await Promise.allSettled([
      merge(world),
      merge(world, {
        kept: { id: merged.household.id, version: 1 },
        merged: { id: kept.household.id, version: 1 },
        people: kept.people.map(({ id }, index) => ({
          mergedId: id,
          keptId: merged.people[index].id,
          takes: [],
        })),
      }),
    ])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    assert.lengthOf(refused, 1)
    assert.equal(refused[0].reason.code, 'E_HOUSEHOLD_CHANGED')
    assert.lengthOf(await town.run(() => HouseholdEvent.query()), 2)
  })

  test('is refused whole while a colleague works on a request that would move', async ({
    assert,
  }) => {
    const world = await aFamilyEnteredTwice()
    const { town, merged, request } = world
    const paul = await anAgent(town).named('Paul', 'Roux').with('school', 'write')
    await town.run(() =>
      RequestLock.create({
        requestId: request.id,
        agentId: paul.id,
        agentName: paul.fullName,
        takenAt: now(),
        expiresAt: now().plus({ minutes: 10 }),
      })
    )
    await assert.rejects(() => merge(world), /Paul Roux/)
    await merged.household.refresh()
    assert.equal(merged.household.state, 'valid')
    assert.isEmpty(await town.run(() => HouseholdEvent.query()))
    const archived = await town.run(() => Individual.query().whereNotNull('archived_at'))
    assert.isEmpty(archived)
  })

  test('is refused while a request about either account may still change it; a draft about it stays where it is', async ({
    assert,
  }) => {
    const world = await aFamilyEnteredTwice()
    const { request, draft, merged } = world
    const teleserviceId = 'home_folder_modification'
    await request.merge({ teleserviceId }).save()
    await assert.rejects(() => merge(world), new RegExp(`n°\\s${request.number}`))
    await request.merge({ state: 'closed' }).save()
    await draft.merge({ teleserviceId }).save()
    await merge(world)
    for (const one of [request, draft]) await one.refresh()
    assert.notEqual(request.householdId, merged.household.id)
    assert.equal(draft.householdId, merged.household.id)
  })

  test('is refused when somebody is left out, taken twice, or taken for who he cannot be', async ({
    assert,
  }) => {
    const world = await aFamilyEnteredTwice()
    const { town, kept, merged } = world
    const [nadia, lea, hugo, karim] = theirChoices(world)
    for (const people of [
      [nadia, lea, hugo],
      [nadia, lea, { ...hugo, keptId: kept.child('Léa').id }, karim],
      [nadia, { ...lea, keptId: kept.head.id }, hugo, karim],
      [nadia, lea, hugo, { ...karim, keptId: merged.head.id }],
      [nadia, lea, hugo, { ...karim, mergedId: kept.head.id }],
    ]) {
      await assert.rejects(() => merge(world, { people }), /Dites pour chaque personne/)
    }
    assert.isEmpty(await town.run(() => HouseholdEvent.query()))
    const moved = await town.run(() =>
      ServiceRequest.query().where('household_id', kept.household.id)
    )
    assert.isEmpty(moved)
  })

  test('is refused on an account that has changed, or that is archived', async ({ assert }) => {
    const world = await aFamilyEnteredTwice()
    const { merged } = world
    const seen = { merged: { id: merged.household.id, version: 1 } }
    await merged.household.merge({ version: 2 }).save()
    await assert.rejects(() => merge(world, seen), /a changé entre-temps/)
    await merged.household.merge({ state: 'archived', version: 1 }).save()
    await assert.rejects(() => merge(world, seen), /n’est pas possible/)
  })
})
