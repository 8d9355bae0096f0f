import { type ApiClient } from '@japa/api-client'
import type AgentAccount from '#accounts/models/agent_account'

/** An agent in front of his screen. Posts answer without following their redirection. */
export function atDesk(client: ApiClient, agent: AgentAccount) {
  return {
    get: (path: string) => client.get(path).withGuard('agent').loginAs(agent),
    post: (path: string, input: object = {}) =>
      client.post(path).withCsrfToken().withGuard('agent').loginAs(agent).redirects(0).form(input),
    send: (method: 'put' | 'delete', path: string) =>
      client[method](path).withCsrfToken().withGuard('agent').loginAs(agent).redirects(0),
  }
}
