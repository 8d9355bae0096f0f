/** Where a browser's cookie keeps the identifier of its `AccountSession`: one per audience, for somebody may use both. */
export const CITIZEN_SESSION = 'citizen_session'
export const AGENT_SESSION = 'agent_session'
