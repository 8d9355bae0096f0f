/** Who does something to a request. At the counter, `onBehalfOf` names the household the agent acts for. */
export interface RequestActor {
  kind: 'citizen' | 'agent' | 'system'
  id: string | null
  name: string
  onBehalfOf?: string | null
}

export const SYSTEM_ACTOR: RequestActor = { kind: 'system', id: null, name: 'CapDémat' }
