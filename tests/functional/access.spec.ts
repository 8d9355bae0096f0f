import { test } from '@japa/runner'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aTown } from '#tests/support/world'
import { addressOf, registeredRoutes } from '#tests/functional/registered_routes'
import { ROUTES, type Access } from '#tests/functional/routes'

const DOORS = ['/connexion', '/backoffice/connexion', '/provisioning/connexion']

test.group('Who may call a route', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('is declared for every route, and for no other', ({ assert }) => {
    const names = registeredRoutes().map(({ name }) => name)
    assert.deepEqual(
      names.filter((name) => !(name in ROUTES)),
      [],
      'routes without a declaration'
    )
    assert.deepEqual(
      Object.keys(ROUTES).filter((name) => !names.includes(name)),
      [],
      'declarations without a route'
    )
  })

  test('a visitor enters by the open doors only', async ({ client, assert }) => {
    await aTown()
    for (const { name, method, pattern } of registeredRoutes()) {
      const response = await client[method](addressOf(pattern)).withCsrfToken().redirects(0)
      const label = `${name} answers ${response.status()}`
      const door = response.header('location')
      assert.isBelow(response.status(), 500, label)

      if (ROUTES[name] === 'everyone') assert.isFalse(isClosed(door, pattern), label)
      else if (ROUTES[name] === 'owner') assert.equal(response.status(), 404, label)
      else assert.isTrue(leadsTo(door, doorOf(ROUTES[name])), `${label}, ${door}`)
    }
  })

  test('a citizen’s session opens neither the back office nor the provisioning module', async ({
    client,
    assert,
  }) => {
    const { account } = await aHousehold(await aTown())
    for (const { name, method, pattern } of routesFor(
      'agent',
      'reader',
      'writer',
      'administrator',
      'platform'
    )) {
      const response = await client[method](addressOf(pattern))
        .withCsrfToken()
        .loginAs(account)
        .redirects(0)
      assert.isTrue(leadsTo(response.header('location'), doorOf(ROUTES[name])), name)
    }
  })

  test('an agent’s session opens neither personal pages nor the provisioning module', async ({
    client,
    assert,
  }) => {
    const agent = await anAgent(await aTown())
      .with('school', 'manage')
      .administrator()
    for (const { name, method, pattern } of routesFor('citizen', 'owner', 'platform')) {
      const response = await client[method](addressOf(pattern))
        .withCsrfToken()
        .withGuard('agent')
        .loginAs(agent)
        .redirects(0)
      const isRefused =
        response.status() === 404 || leadsTo(response.header('location'), doorOf(ROUTES[name]))
      assert.isTrue(isRefused, `${name} answers ${response.status()}`)
    }
  })
})

function routesFor(...wanted: Access[]) {
  return registeredRoutes().filter(({ name }) => wanted.includes(ROUTES[name]))
}

function doorOf(access: Access | undefined): string {
  if (access === 'platform') return DOORS[2]
  return access === 'citizen' ? DOORS[0] : DOORS[1]
}

/** Signing out leads to the door too: that is no refusal. */
function isClosed(location: string | undefined, pattern: string): boolean {
  return DOORS.some((door) => leadsTo(location, door)) && !pattern.endsWith('/deconnexion')
}

function leadsTo(location: string | undefined, door: string): boolean {
  return location === door
}
