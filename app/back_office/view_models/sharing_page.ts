import type { HttpContext } from '@adonisjs/core/http'
import { frenchCount } from '#shared/french_counts'
import { paths } from '#back_office/paths'
import { requestLine } from '#back_office/view_models/absence_preview_page'
import { MOST_SHARED, sharingPlan } from '#requests/queries/sharing_plan'

/** « Répartir les demandes sans responsable »: the plan as the manager reads it, and as he sends it back. */
export async function sharingPage({ rights }: HttpContext) {
  const plan = await sharingPlan(rights)
  const line = await requestLine()
  const receiving = plan.shares.filter(({ requests }) => requests.length > 0)
  return {
    shares: receiving.map(({ agent, openCount, requests }) => ({
      name: agent.fullName,
      before: openCount,
      after: openCount + requests.length,
      count: frenchCount(requests.length, 'demande', 'demandes', 'feminine'),
      lines: requests.map(line),
    })),
    left: plan.left.map(line),
    hasMore: plan.hasMore,
    most: MOST_SHARED,
    plan: receiving
      .flatMap(({ agent, requests }) => requests.map(({ number }) => `${number}:${agent.id}`))
      .join(' '),
    action: paths.sharing,
    backPath: paths.workload,
  }
}
