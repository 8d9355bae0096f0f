import type { DocumentActor } from '#documents/actor'

/** Who does something to a request. At the counter, `onBehalfOf` names the household the agent acts for. */
export interface RequestActor {
  kind: 'citizen' | 'agent' | 'system'
  id: string | null
  name: string
  onBehalfOf?: string | null
}

/**
 * In what capacity somebody acts. At the counter an agent may do what the
 * household may, and no more: he neither decides nor passes over its limits.
 */
export function capacityOf({ kind, onBehalfOf }: RequestActor): RequestActor['kind'] {
  return onBehalfOf ? 'citizen' : kind
}

/** The same somebody, as the history of a document names him. */
export function documentActor(actor: RequestActor): DocumentActor {
  const { kind, name, onBehalfOf = null } = actor
  return { kind, name, onBehalfOf, capacity: capacityOf(actor) }
}

export const SYSTEM_ACTOR: RequestActor = { kind: 'system', id: null, name: 'CapDémat' }
