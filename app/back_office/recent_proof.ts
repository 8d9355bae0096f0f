import { RecentProof } from '#shared/pages/recent_proof'
import { paths } from '#back_office/paths'

/** « Confirmez que c’est vous », for agents. */
export const recentProof = new RecentProof({
  key: 'agent_proven_at',
  returnKey: 'after_agent_proof',
  page: paths.agentProof,
  home: paths.security,
})
