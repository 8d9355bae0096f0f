import { type ApiClient, type ApiResponse } from '@japa/api-client'
import { baseUrl } from '#tests/support/http_address'
import { Wanderer } from '#tests/support/openid/wanderer'

export type Stored = Parameters<ReturnType<ApiClient['get']>['withSession']>[0]
export type WanderingBrowser = ReturnType<typeof aBrowser>

/**
 * A browser that keeps its session of the town, and its cookies at the provider.
 *
 * @param departure the page of the town that leads to the provider
 */
export function aBrowser(client: ApiClient, departure: string, session: Stored = {}) {
  const visitor = {
    session,
    browser: new Wanderer(),
    get: async (path: string) =>
      keep(await client.get(path).withSession(visitor.session).redirects(0)),
    post: async (path: string, form = {}) =>
      keep(
        await client.post(path).withSession(visitor.session).withCsrfToken().form(form).redirects(0)
      ),
    leave: async () => {
      const left = await visitor.get(departure)
      const home = await visitor.browser.travel(String(left.header('location')), baseUrl())
      return { path: home.pathname + home.search, departed: visitor.session }
    },
    identify: async () => visitor.get((await visitor.leave()).path),
  }
  function keep(response: ApiResponse) {
    visitor.session = response.session()
    return response
  }
  return visitor
}
