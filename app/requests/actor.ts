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

export const SYSTEM_ACTOR: RequestActor = { kind: 'system', id: null, name: 'CapDémat' }
