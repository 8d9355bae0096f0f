import { type ApiClient } from '@japa/api-client'
import type AgentAccount from '#accounts/models/agent_account'
import { OpenCounterSession } from '#households/actions/open_counter_session'
import type CounterSession from '#households/models/counter_session'
import { COUNTER_KEY } from '#households/queries/running_counter_session'
import { runForAuthority } from '#authorities/tenancy'
import Authority from '#authorities/models/authority'
import type { Family } from '#tests/support/world/family'

/** An agent on the portal's pages, acting for a household. Posts answer without following their redirection. */
export function atCounter(
  client: ApiClient,
  agent: AgentAccount,
  session: CounterSession,
  others: object = {}
) {
  const held = { ...others, [COUNTER_KEY]: session.id }
  return {
    session,
    get: (path: string) => client.get(path).withSession(held).withGuard('agent').loginAs(agent),
    post: (path: string, input?: object) => {
      const posted = client
        .post(path)
        .withCsrfToken()
        .withSession(held)
        .withGuard('agent')
        .loginAs(agent)
        .redirects(0)
      return input ? posted.form(input) : posted
    },
    send: (method: 'put' | 'delete', path: string) =>
      client[method](path)
        .withCsrfToken()
        .withSession(held)
        .withGuard('agent')
        .loginAs(agent)
        .redirects(0),
  }
}

/** @param others what else the browser's session holds */
export async function openCounter(
  client: ApiClient,
  agent: AgentAccount,
  family: Family,
  others: object = {}
) {
  const town = await Authority.findOrFail(agent.authorityId)
  const session = await runForAuthority(town, () =>
    new OpenCounterSession().handle({
      agent,
      householdNumber: family.household.number,
      returnPath: '/backoffice/home',
    })
  )
  return atCounter(client, agent, session, others)
}
