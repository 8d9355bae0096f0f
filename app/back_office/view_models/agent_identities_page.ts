import type { IdentityProvider } from '#kernel/contracts/identity_provider'
import { frenchDate, frenchInstant } from '#shared/french_instants'
import { currentAuthority } from '#authorities/tenancy'
import type AgentAccount from '#accounts/models/agent_account'
import type IdentityRequest from '#accounts/models/identity_request'
import { agentIdentities, type AgentIdentity } from '#accounts/queries/agent_identities'
import { waitingIdentityRequests } from '#accounts/queries/identity_requests'
import { paths } from '#back_office/paths'

/** Which identities open the accounts of agents, and which wait for an administrator to say whose they are. */
export async function agentIdentitiesPage(
  { key, label }: IdentityProvider,
  refused?: { typed: string; error: string }
) {
  const { tied, free } = await agentIdentities(key)
  const waiting = await waitingIdentityRequests(key)
  const { agentSirets: sirets } = currentAuthority().configuration
  return {
    label,
    organisations: {
      action: paths.identityOrganisations,
      value: refused?.typed ?? sirets.map(spacedSiret).join('\n'),
      errors: refused ? [refused.error] : [],
    },
    waiting: waiting.map((request) => requestLine(request, free)),
    agents: free.map(({ id, fullName, login }) => ({ value: id, label: `${fullName} (${login})` })),
    tied: tied.map(tieLine),
  }
}

/** An agent with the same address is proposed; only the administrator knows. */
function requestLine(request: IdentityRequest, free: AgentAccount[]) {
  const likely = free.find(({ email }) => email.toLowerCase() === request.email.toLowerCase())
  return {
    id: request.id,
    holder: request.holder || 'Sans nom',
    email: request.email || 'sans adresse',
    siret: spacedSiret(request.organisation),
    askedAt: frenchInstant(request.askedAt),
    likely: likely?.id ?? '',
    hint: likely
      ? `Même adresse que ${likely.fullName}.`
      : 'Aucun agent à rattacher ne porte cette adresse.',
    action: paths.identityRequest(request),
  }
}

function tieLine({ tie, agent }: AgentIdentity) {
  return {
    agent: agent.fullName,
    isActive: agent.active,
    holder: tie.holder ?? '',
    on: frenchDate(tie.tiedAt),
    action: paths.agentIdentity(tie),
  }
}

/** `210 000 000 00012`: SIREN by threes, then the establishment. */
function spacedSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4')
}
