import AgentAccount from '#accounts/models/agent_account'

/** The active agent who bears this address, capitals or not; `null` when there is none. It helps to guess whose an identity is, and opens nothing. */
export async function agentWithEmail(email: string): Promise<AgentAccount | null> {
  if (!email) return null
  return AgentAccount.query()
    .where('active', true)
    .whereRaw('lower(email) = ?', [email.toLowerCase()])
    .orderBy('id')
    .first()
}
