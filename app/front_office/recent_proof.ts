import { RecentProof } from '#shared/pages/recent_proof'

/** « Confirmez que c’est vous », for citizens. */
export const recentProof = new RecentProof({
  key: 'proven_at',
  returnKey: 'after_proof',
  page: '/compte/confirmation',
  home: '/compte',
})
