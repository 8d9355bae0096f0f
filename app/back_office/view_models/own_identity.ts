import { frenchDate } from '#shared/french_instants'
import type AgentAccount from '#accounts/models/agent_account'
import { identityOf } from '#accounts/queries/identity_of'
import { identityProvider } from '#accounts/queries/identity_provider'
import { paths } from '#back_office/paths'

/** The identity that opens an agent's account, for « Sécurité de mon compte »; `null` where agents have no provider. */
export async function ownIdentity(agent: AgentAccount) {
  const provider = await identityProvider('agents')
  if (!provider) return null
  const tie = await identityOf(agent, provider.key)
  return {
    label: provider.label,
    about: provider.about,
    tied: tie && { holder: tie.holder, on: frenchDate(tie.tiedAt) },
    tiePath: paths.identity,
    untiePath: paths.ownIdentity,
  }
}
