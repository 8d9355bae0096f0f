import type { HttpContext } from '@adonisjs/core/http'
import type { RequestActor } from '#requests/actor'

/** The signed-in agent as the history will name him. */
export function actingAgent({ agent }: HttpContext): RequestActor {
  return { kind: 'agent', id: agent.id, name: agent.fullName }
}
