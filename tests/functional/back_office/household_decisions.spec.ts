import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { ArchiveMember } from '#households/actions/archive_member'
import HouseholdEvent from '#households/models/household_event'
import type { Family } from '#tests/support/world/family'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'

test.group('What an agent decides on an account', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('leads it from « en cours » to « valide » or « invalide », and its history says who and why', async ({
    client,
    assert,
  }) => {
    const { town, desk, family, path } = await anAccount(client)
    const valid = await desk.post(`${path}/etat`, { state: 'valid', version: 1 })
    valid.assertStatus(303)
    valid.assertHeader('location', path)
    const reason = 'Adresse d’une autre commune.'
    await desk.post(`${path}/etat`, { state: 'invalid', version: 2, reason })

    await family.household.refresh()
    assert.equal(family.household.state, 'invalid')
    assert.equal(family.household.version, 3)
    const events = await town.run(() => HouseholdEvent.query().orderBy('id'))
    assert.deepEqual(
      events.map(({ kind, fromValue, toValue, reason: why, actorName }) => [
        kind,
        fromValue,
        toValue,
        why,
        actorName,
      ]),
      [
        ['state_changed', 'pending', 'valid', null, 'Anne Leroy'],
        ['state_changed', 'valid', 'invalid', reason, 'Anne Leroy'],
      ]
    )
    const page = await desk.get(`${path}?vue=historique`)
    for (const word of [reason, 'Anne Leroy', 'Compte créé']) assert.include(page.text(), word)
  })

  test('an inactive account signs nobody in, puts out who is, and opens again', async ({
    client,
    assert,
  }) => {
    const { desk, family, path } = await anAccount(client)
    await desk.post(`${path}/statut`, { status: 'inactive', version: 1 })
    const refused = await signIn(client, family)
    refused.assertStatus(403)
    assert.include(refused.text(), 'Ce compte est bloqué')
    const out = await client.get('/compte').loginAs(family.account).redirects(0)
    out.assertHeader('location', '/connexion')
    const page = await desk.get(path)
    assert.include(page.text(), 'Rendre actif')
    assert.notInclude(page.text(), 'Créer une demande')

    await desk.post(`${path}/statut`, { status: 'active', version: 2 })
    const welcome = await signIn(client, family)
    welcome.assertStatus(303)
  })

  test('archiving is for good: nobody signs in, nothing changes any more', async ({
    client,
    assert,
  }) => {
    const { desk, family, path } = await anAccount(client)
    await desk.post(`${path}/etat`, { state: 'archived', version: 1 })
    const refused = await signIn(client, family)
    refused.assertStatus(422)
    const again = await desk.post(`${path}/etat`, { state: 'valid', version: 2 })
    again.assertStatus(409)
    const status = await desk.post(`${path}/statut`, { status: 'inactive', version: 2 })
    status.assertStatus(409)
    await family.household.refresh()
    assert.equal(family.household.state, 'archived')
    assert.isTrue(family.household.active)
    const page = await desk.get(path)
    assert.include(page.text(), 'Ce compte est archivé')
  })

  test('taken on an account that has changed, it is refused with who changed it, and the reason stays', async ({
    client,
    assert,
  }) => {
    const { town, desk, family, path } = await anAccount(client)
    const paul = await anAgent(town).named('Paul', 'Roux').with('school', 'write')
    await atDesk(client, paul).post(`${path}/statut`, { status: 'inactive', version: 1 })

    const stale = await desk.post(`${path}/etat`, {
      state: 'invalid',
      version: 1,
      reason: 'Pièces illisibles',
    })
    stale.assertStatus(409)
    assert.include(stale.text(), 'Le compte a changé entre-temps')
    assert.include(stale.text(), 'Paul Roux l’a modifié le')
    assert.include(stale.text(), 'Pièces illisibles</textarea>')
    await family.household.refresh()
    assert.equal(family.household.state, 'pending')
  })

  test('nor is it taken on what the family has changed meanwhile', async ({ client, assert }) => {
    const { town, desk, family, path } = await anAccount(client)
    const { household } = family
    await desk.post(`${path}/etat`, { state: 'valid', version: 1 })
    await town.run(() =>
      new ArchiveMember().handle({ householdId: household.id, memberId: family.child('Hugo').id })
    )
    const stale = await desk.post(`${path}/etat`, { state: 'invalid', version: 2 })
    stale.assertStatus(409)
    assert.include(stale.text(), 'La famille l’a modifié le')
    await household.refresh()
    assert.equal(household.state, 'pending')
    const page = await desk.get(`${path}?vue=historique`)
    assert.include(page.text(), 'Informations modifiées')
  })

  test('posted twice, it is taken once', async ({ client, assert }) => {
    const { town, desk, path } = await anAccount(client)
    const post = () => desk.post(`${path}/etat`, { state: 'valid', version: 1 })
    for (const answer of [await post(), await post()]) answer.assertStatus(303)
    assert.lengthOf(await town.run(() => HouseholdEvent.query()), 1)
  })

  test('asks for « Modification », and for a decision that exists', async ({ client, assert }) => {
    const { town, desk, family, path } = await anAccount(client)
    const reader = await anAgent(town).named('Guy', 'Noël').with('school', 'read')
    for (const [act, input] of [
      ['etat', { state: 'valid', version: 1 }],
      ['statut', { status: 'inactive', version: 1 }],
    ] as const) {
      const refused = await atDesk(client, reader).post(`${path}/${act}`, input)
      refused.assertStatus(403)
    }
    for (const input of [
      {},
      { state: 'ouvert', version: 1 },
      { state: 'valid' },
      { state: 'invalid', version: 1, reason: 'x'.repeat(501) },
    ]) {
      const refused = await desk.post(`${path}/etat`, input)
      refused.assertStatus(422)
      assert.include(refused.text(), 'Rien n’a été modifié')
    }
    const back = await desk.post(`${path}/etat`, { state: 'pending', version: 1 })
    back.assertStatus(303)
    await family.household.refresh()
    assert.equal(family.household.version, 1)
    assert.lengthOf(await town.run(() => HouseholdEvent.query()), 0)
  })
})

/** An account « en cours », and Anne who may decide on it. */
async function anAccount(client: ApiClient) {
  const town = await aTown()
  const anne = await anAgent(town).with('school', 'write')
  const family = await aHousehold(town).withChild('Léa').withChild('Hugo').pending()
  const path = `/backoffice/foyers/${family.household.number}`
  return { town, family, path, desk: atDesk(client, anne) }
}

function signIn(client: ApiClient, { account }: Family) {
  return client
    .post('/connexion')
    .withCsrfToken()
    .form({ identifier: account.login, password: CITIZEN_PASSWORD })
    .redirects(0)
}
