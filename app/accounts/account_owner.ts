import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import AgentAccount from '#accounts/models/agent_account'
import CitizenAccount from '#accounts/models/citizen_account'

/** Who signs in by himself, on one side of the platform or on the other. */
export type Account = CitizenAccount | AgentAccount

/** What names the owner of a session or of a passkey: an agent's opens nothing on the portal, nor a citizen's in the back office. */
export type OwnerKey = 'citizenAccountId' | 'agentId'

export function ownerKeyOf(account: Account): OwnerKey {
  return account instanceof AgentAccount ? 'agentId' : 'citizenAccountId'
}

/** To write an owner, or to look for what is his. */
export function ownedBy(account: Account): Partial<Record<OwnerKey, string>> {
  return { [ownerKeyOf(account)]: account.id }
}

/** Two changes of one account's credentials wait for one another. */
export async function lockAccount(account: Account, trx: TransactionClientContract): Promise<void> {
  const rows = account instanceof AgentAccount ? AgentAccount : CitizenAccount
  await rows.query({ client: trx }).where('id', account.id).forUpdate().firstOrFail()
}
