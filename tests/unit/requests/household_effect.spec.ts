import { test } from '@japa/runner'
import OutboxMessage from '#authorities/models/outbox_message'
import CitizenAccount from '#accounts/models/citizen_account'
import Guardianship from '#households/models/guardianship'
import Household from '#households/models/household'
import Individual from '#households/models/individual'
import Responsibility from '#households/models/responsibility'
import { membersOf } from '#households/queries/members_of'
import { addresseeLines } from '#letters/queries/addressee_lines'
import { StartDraft } from '#requests/actions/start_draft'
import { E_SERVICE_UNAVAILABLE, E_TRANSITION_REFUSED } from '#requests/errors'
import { compareWithHousehold } from '#requests/queries/compare_with_household'
import { useTruncatedDatabase } from '#tests/support/databases'
import type { Family } from '#tests/support/world/family'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import {
  adult,
  aFamily,
  alone,
  change,
  decide,
  everythingElse,
  photograph,
  recomposed,
} from '#tests/unit/requests/account_world'

const CITIZEN = { kind: 'citizen', id: null, name: 'Camille Martin' } as const

test.group('What a request does to the household', (group) => {
  useTruncatedDatabase(group)

  test('an account is opened with everybody, « en cours », then « valide »', async ({ assert }) => {
    const town = await aTown()
    const request = await aRequest(town, 'vo_card').answering(recomposed)
    await town.run(async () => {
      const household = await Household.findOrFail(request.householdId)
      assert.equal(household.state, 'pending')
      const account = await CitizenAccount.query().firstOrFail()
      assert.equal(account.login, 'claire.martin')
      assert.equal(request.requesterName, 'Claire Martin')
      const members = await membersOf(household.id)
      assert.deepEqual(
        members.map(({ firstName, kind }) => [firstName, kind]),
        [
          ['Claire', 'adult'],
          ['Léo', 'child'],
          [null, 'child'],
        ]
      )
      const outside = await Individual.query().where('outside', true).firstOrFail()
      assert.equal(outside.address?.city, 'Lyon')
      assert.lengthOf(await Responsibility.query(), 3)
      assert.lengthOf(await Guardianship.query().whereNull('ward_id'), 1)

      await decide(request, ['mark_complete', 'validate'])
      await household.refresh()
      assert.equal(household.state, 'valid')
    })
  })

  test('an account that is refused, or whose creation is cancelled, is « invalide »', async ({
    assert,
  }) => {
    const town = await aTown()
    for (const transition of ['reject', 'cancel'] as const) {
      const request = await aRequest(town, 'vo_card').answering(
        alone(`${transition}@courriel.test`)
      )
      await town.run(async () => {
        await decide(request, [transition])
        const household = await Household.findOrFail(request.householdId)
        assert.equal(household.state, 'invalid')
      })
    }
  })

  test('one modification at a time, of a valid account, by who has one', async ({ assert }) => {
    const town = await aTown()
    const family = await aFamily(town)
    const refusalOf = (teleserviceId: string, of: Family) =>
      town.run(async () => {
        await of.household.refresh()
        const { household, head: requester } = of
        const start = new StartDraft().handle({
          teleserviceId,
          household,
          requester,
          actor: CITIZEN,
        })
        return start.then(
          () => null,
          (error) =>
            error instanceof E_SERVICE_UNAVAILABLE ? error.message : Promise.reject(error)
        )
      })

    assert.match((await refusalOf('vo_card', family)) ?? '', /déjà un compte/)
    const request = await change(town, family, everythingElse(family))
    assert.match((await refusalOf('home_folder_modification', family)) ?? '', /déjà en cours/)
    await town.run(() => decide(request, ['mark_complete', 'validate']))
    assert.isNull(await refusalOf('home_folder_modification', family))

    const unchecked = await aHousehold(town).headedBy('Nadia', 'Benali').pending()
    assert.match(
      (await refusalOf('home_folder_modification', unchecked)) ?? '',
      /vérifie votre compte/
    )
  })

  test('an adult may live elsewhere than the household, and follows it again when he says so', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aFamily(town)
    const answers = everythingElse(family)
    const [head] = answers.adults
    const own = { streetName: 'Quai Sud', postalCode: '69002', city: 'Lyon' }
    const before = await photograph(town, family)
    const request = await change(town, family, {
      ...answers,
      adults: [{ ...head, sameAddress: false, address: own }],
    })
    await town.run(async () => {
      assert.deepEqual((await Individual.findOrFail(family.head.id)).address, own)
      assert.equal((await addresseeLines(request))[1], 'Quai Sud')
      const changes = await compareWithHousehold(request)
      assert.isTrue(changes?.some(({ path }) => path.endsWith('.address')))
      await decide(request, ['mark_complete', 'reject'])
    })
    assert.deepEqual(await photograph(town, family), before)

    await town.run(async () => {
      await Individual.query()
        .where('id', family.head.id)
        .update({ address: JSON.stringify(own) })
      await family.household.refresh()
    })
    await change(town, family, answers)
    await town.run(async () => {
      assert.isNull((await Individual.findOrFail(family.head.id)).address)
    })
  })

  test('a new head signs in with his address and the same login, and the former head is told', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aFamily(town)
    const former = family.account.email
    const answers = everythingElse(family)
    const paul = { ...adult(family.adult('Paul').id, 'Paul'), email: 'paul@courriel.test' }
    const before = await photograph(town, family)
    const request = await change(town, family, {
      ...answers,
      adults: [...answers.adults, paul],
      head: paul.key,
    })
    await town.run(async () => {
      const account = await CitizenAccount.query().firstOrFail()
      assert.deepEqual(
        [account.individualId, account.email, account.login],
        [paul.key, paul.email, family.account.login]
      )
      const told = await OutboxMessage.query().where('idempotency_key', 'like', 'head-changed:%')
      assert.sameMembers(
        told.map(({ payload }) => payload.to),
        [former, paul.email]
      )
      assert.include(JSON.stringify(told), family.account.login)
      await decide(request, ['reject'])
    })
    assert.deepEqual(await photograph(town, family), before)
  })

  test('a head who changes his name keeps the login that he knows', async ({ assert }) => {
    const town = await aTown()
    const family = await aFamily(town)
    const answers = everythingElse(family)
    const [head] = answers.adults
    await change(town, family, { ...answers, adults: [{ ...head, lastName: 'Duval' }] })
    await town.run(async () => {
      const account = await CitizenAccount.query().firstOrFail()
      assert.equal(account.login, family.account.login)
      assert.isEmpty(await OutboxMessage.query().where('idempotency_key', 'like', 'head-changed:%'))
    })
  })

  test('a draft that was begun before another change is not sent over it', async ({ assert }) => {
    const town = await aTown()
    const family = await aFamily(town)
    await town.run(async () => {
      await aRequest(town, 'home_folder_modification')
        .by(family)
        .answering(everythingElse(family))
        .in('draft')
    })
    await town.run(async () => {
      const household = await family.household.refresh()
      await household.merge({ version: household.version + 2 }).save()
    })
    const refusal: unknown = await change(town, family, everythingElse(family)).catch(
      (error: unknown) => error
    )
    assert.instanceOf(refusal, E_TRANSITION_REFUSED)
    assert.match((refusal as E_TRANSITION_REFUSED).blockers[0].message, /a changé depuis/)
    const names = await photograph(town, family)
    assert.notInclude(JSON.stringify(names), 'Durand')
  })

  test('another household, and another town, are never touched', async ({ assert }) => {
    const town = await aTown()
    const other = await aTown('Valmont').at('valmont.test')
    const family = await aFamily(town)
    const neighbour = await aFamily(town)
    const stranger = await aHousehold(other).withChild('Zoé')
    const photos = async () => [
      await photograph(town, neighbour),
      await photograph(other, stranger),
    ]
    const before = await photos()
    const answers = everythingElse(family)
    await change(town, family, {
      ...answers,
      adults: [
        ...answers.adults,
        { ...adult(neighbour.head.id, 'Volée'), email: 'v@courriel.test' },
        { ...adult(stranger.head.id, 'Perdue'), email: 'p@courriel.test' },
      ],
    })
    assert.deepEqual(await photos(), before)
  })

  test('a head with the address of another account is refused, and nothing is written', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aFamily(town)
    const neighbour = await aFamily(town)
    const before = await photograph(town, family)
    const answers = everythingElse(family)
    const taken = { ...answers.adults[0], email: neighbour.account.email }
    await assert.rejects(() => change(town, family, { ...answers, adults: [taken] }))
    assert.deepEqual(await photograph(town, family), before)
    await assert.rejects(() =>
      aRequest(town, 'vo_card').answering(alone(String(neighbour.account.email)))
    )
    assert.lengthOf(await town.run(() => Household.query()), 2)
  })
})
