import { currentAuthority } from '#authorities/tenancy'
import type { PendingIdentity } from '#accounts/identity_visit'
import { agentWithEmail } from '#accounts/queries/agent_with_email'
import { waitingIdentityRequests } from '#accounts/queries/identity_requests'
import { paths } from '#back_office/paths'
import { holderOf } from '#back_office/view_models/identity_holder'
import { PageErrors } from '#shared/pages/page_errors'

/**
 * An identity that opens no agent's account. When an agent bears its address, he is asked for his password; anybody else
 * is refused. Either may ask an administrator. The address decides what is offered, and opens nothing.
 */
export async function identityTiePage(label: string, pending: PendingIdentity) {
  const { displayTitle, adminEmail } = currentAuthority()
  const waiting = await waitingIdentityRequests(pending.provider)
    .where('subject', pending.subject)
    .first()
  return {
    label,
    holder: holderOf(pending),
    isKnown: (await agentWithEmail(pending.email)) !== null,
    hasAsked: waiting !== null,
    town: displayTitle,
    adminEmail,
    errors: new PageErrors(),
    signInPath: paths.signIn,
    askPath: paths.identityAsking,
    leavePath: `${paths.identityTie}?_method=DELETE`,
  }
}
