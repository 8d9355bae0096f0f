import { randomUUID } from 'node:crypto'
import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { useFreshBudgets } from '#tests/support/budgets'
import { usePrice } from '#tests/support/prices'
import { useIdentityProvider } from '#tests/support/openid/use_provider'
import { emptyDatabase } from '#tests/support/databases'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aPicture } from '#tests/functional/back_office/desk_world'
import { aSilentProvider } from '#tests/functional/back_office/identity_world'
import { SAMPLES, type Sample } from '#tests/functional/back_office/replay_samples'
import { aReplayWorld, traces, type ReplayWorld } from '#tests/functional/back_office/replay_world'
import {
  addressOf,
  registeredRoutes,
  type RegisteredRoute,
} from '#tests/functional/registered_routes'

const TIMES = 5

/** They open and close sessions themselves, or leave in one what is shown once. */
const DOORS =
  /^(sessions|sign_in_checks|agent_passkey_sessions|agent_proofs|agent_passwords|recovery_codes|(authenticators|agent_passkeys)\.store)/

test.group('A form of the back office that is posted five times at once', (group) => {
  // Each world begins by emptying the database; nothing is left to the tests that follow.
  group.teardown(() => emptyDatabase())
  useFreshBudgets(group)
  usePrice(group, 'school_canteen_registration')
  const choose = useIdentityProvider(group)
  group.each.setup(() => choose(aSilentProvider()))

  test('is written down here for every route that changes something', ({ assert }) => {
    assert.sameMembers(
      changingRoutes().map(({ name }) => name),
      Object.keys(SAMPLES)
    )
  })

  test('counts once: {name}')
    .with(() => changingRoutes())
    .run(async ({ client, assert }, route) => {
      const { form, addsNothing } = SAMPLES[route.name]
      const effect = async (times: number) => {
        const world = await aReplayWorld(client)
        const sample = await form(world)
        await atDesk(client, world.agent).get(`/backoffice/demandes/${world.request.number}`)
        const before = await traces()
        const statuses = await post(world, route, sample, times)
        for (const status of statuses) assert.oneOf(status, [200, 303], route.name)
        return changes(before, await traces())
      }
      const once = await effect(1)
      assert.equal(Object.keys(once).length === 0, addsNothing ?? false, JSON.stringify(once))
      assert.deepEqual(await effect(TIMES), once)
    })
})

/** Routes of the back office that do more than show, without their prefix. */
function changingRoutes(): RegisteredRoute[] {
  return registeredRoutes()
    .filter(({ name, method }) => name.startsWith('back_office.') && method !== 'get')
    .map((route) => ({ ...route, name: route.name.replace('back_office.', '') }))
    .filter(({ name }) => !DOORS.test(name))
}

/** The same form, as a browser posts it, so many times at once. */
async function post(world: ReplayWorld, route: RegisteredRoute, sample: Sample, times: number) {
  const { busy, request } = world
  const address = addressOf(route.pattern, {
    number: request.number ?? 0,
    document: busy.documentId,
    page: busy.pageId,
    field: 'urgencyPhone',
    ...sample.params,
  })
  const path = `${address}?_method=${route.method.toUpperCase()}`
  const fields = { ...sample.fields, _once: randomUUID() }
  const picture = await aPicture()
  const posts = Array.from({ length: times }, () => {
    const visit = visitor(world.client, world, path)
    return sample.file
      ? visit
          .fields(fields as Record<string, string>)
          .file(sample.file, picture, { filename: 'page.png', contentType: 'image/png' })
      : visit.form(fields)
  })
  const responses = await Promise.all(posts)
  return responses.map((response) => response.status())
}

function visitor(client: ApiClient, { agent }: ReplayWorld, path: string) {
  return client.post(path).withCsrfToken().withGuard('agent').loginAs(agent).redirects(0)
}

function changes(before: Record<string, number>, after: Record<string, number>) {
  return Object.fromEntries(
    Object.entries(after)
      .map(([table, total]) => [table, total - (before[table] ?? 0)] as const)
      .filter(([, change]) => change !== 0)
  )
}
