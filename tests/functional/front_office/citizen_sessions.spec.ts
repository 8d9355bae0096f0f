import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import type CitizenAccount from '#accounts/models/citizen_account'
import AccountSession from '#accounts/models/account_session'
import { forgetSessionsJob } from '#accounts/jobs/forget_sessions_job'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { sessionOf } from '#tests/support/sessions'
import { aHousehold, aTown } from '#tests/support/world'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/149.0.0.0 Mobile Safari/537.36'

type Stored = Parameters<ReturnType<ApiClient['get']>['withSession']>[0]

test.group('The sessions of a citizen', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  group.each.teardown(() => freezeClock(null))

  test('are listed by their device, this one said to be so', async ({ client, assert }) => {
    const { account } = await aHousehold(await aTown())
    const here = await sessionOf(account)
    const phone = await signIn(client, account, PHONE)

    const page = await client.get('/compte/connexions').withSession(here)
    assert.include(page.text(), 'Chrome sur un téléphone Android')
    assert.include(page.text(), 'Avec votre mot de passe')
    assert.lengthOf(page.text().match(/Cet appareil/g) ?? [], 1)
    assert.include(page.text(), `/compte/connexions/${phone.citizen_session}`)
    assert.notInclude(page.text(), `/compte/connexions/${here.citizen_session}`)
  })

  test('are ended one by one, and a copied cookie with them', async ({ client }) => {
    const { account } = await aHousehold(await aTown())
    const here = await sessionOf(account)
    const phone = await signIn(client, account, PHONE)

    await post(client, `/compte/connexions/${phone.citizen_session}?_method=DELETE`, here)
    await isSignedOut(client, phone)
    await isSignedIn(client, here)
  })

  test('end at once everywhere', async ({ client }) => {
    const { account } = await aHousehold(await aTown())
    const here = await sessionOf(account)
    const phone = await signIn(client, account, PHONE)

    const answer = await post(client, '/compte/deconnexion', here)
    answer.assertHeader('location', '/connexion')
    await isSignedOut(client, phone)
    await isSignedOut(client, here)
    await isSignedIn(client, await signIn(client, account, PHONE))
  })

  test('end for good by signing out: the cookie of before opens nothing', async ({ client }) => {
    const { account } = await aHousehold(await aTown())
    const here = await sessionOf(account)
    const elsewhere = await sessionOf(account)
    await post(client, '/deconnexion', here)
    await isSignedOut(client, here)
    await isSignedIn(client, elsewhere)
  })

  test('are nobody else’s to see or to end, in this town or in another', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const { account } = await aHousehold(town)
    const own = await sessionOf(account)
    const neighbour = await aHousehold(town).headedBy('Anne', 'Leroy')
    const stranger = await aHousehold(await aTown('Ailleurs').at('ailleurs.test'))

    const theirs = await sessionOf(neighbour.account)
    const page = await client.get('/compte/connexions').withSession(theirs)
    assert.notInclude(page.text(), own.citizen_session)

    for (const cookie of [theirs, await sessionOf(stranger.account)]) {
      await post(client, `/compte/connexions/${own.citizen_session}?_method=DELETE`, cookie)
      await isSignedOut(client, { ...cookie, citizen_session: own.citizen_session })
    }
    await isSignedIn(client, own)
  })

  test('need their row: a cookie of the account alone opens nothing', async ({ client }) => {
    const { account } = await aHousehold(await aTown())
    await isSignedOut(client, { auth_citizen: account.id })
    await isSignedOut(client, { auth_citizen: account.id, citizen_session: account.id })
  })

  test('die of inactivity, and are seen to live at most once in five minutes', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const { account } = await aHousehold(town)
    const begun = now()
    freezeClock(begun.toISO())
    const here = await sessionOf(account)
    const seen = async () =>
      (await town.run(() => AccountSession.query().firstOrFail())).lastSeenAt.toMillis()

    freezeClock(begun.plus({ minutes: 4 }).toISO())
    await isSignedIn(client, here)
    assert.equal(await seen(), begun.toMillis())

    freezeClock(begun.plus({ minutes: 30 }).toISO())
    await isSignedIn(client, here)
    assert.equal(await seen(), begun.plus({ minutes: 30 }).toMillis())

    freezeClock(begun.plus({ minutes: 66 }).toISO())
    await isSignedOut(client, here)
  })

  test('are forgotten a week later', async ({ assert }) => {
    const town = await aTown()
    const { account } = await aHousehold(town)
    freezeClock(now().minus({ days: 8 }).toISO())
    await sessionOf(account)
    freezeClock(null)
    const recent = await sessionOf(account)

    const run = await runFor(town, forgetSessionsJob)
    assert.equal(run.summary, '1\u00a0connexion oubliée.')
    const left = await town.run(() => AccountSession.query())
    assert.deepEqual(
      left.map(({ id }) => id),
      [recent.citizen_session]
    )
  })
})

async function signIn(client: ApiClient, { login }: CitizenAccount, device: string) {
  const response = await client
    .post('/connexion')
    .header('user-agent', device)
    .withCsrfToken()
    .form({ identifier: login, password: CITIZEN_PASSWORD })
    .redirects(0)
  return response.session() as Stored
}

function post(client: ApiClient, path: string, session: Stored) {
  return client.post(path).withSession(session).withCsrfToken().redirects(0)
}

async function isSignedIn(client: ApiClient, session: Stored) {
  const page = await client.get('/compte').withSession(session).redirects(0)
  page.assertStatus(200)
}

async function isSignedOut(client: ApiClient, session: Stored) {
  const page = await client.get('/compte').withSession(session).redirects(0)
  page.assertHeader('location', '/connexion')
}
