/** Who does something to a document. */
export interface DocumentActor {
  kind: 'citizen' | 'agent' | 'system'
  name: string
  /** In what capacity: at the counter an agent may do what the household may, and no more. */
  capacity: 'citizen' | 'agent' | 'system'
  /** At the counter: the household for which the agent acts. */
  onBehalfOf?: string | null
}

export const SYSTEM: DocumentActor = { kind: 'system', name: 'CapDémat', capacity: 'system' }
