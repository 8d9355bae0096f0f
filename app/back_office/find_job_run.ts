import type { HttpContext } from '@adonisjs/core/http'
import JobRun from '#authorities/models/job_run'

/**
 * The run of the page's address: the agent's own, or any for an administrator.
 *
 * @throws E_ROW_NOT_FOUND for a colleague's run
 */
export function findJobRun({ agent, params }: HttpContext): Promise<JobRun> {
  const runs = JobRun.query().where('id', params.id)
  return (agent.isAdministrator ? runs : runs.where('requested_by_id', agent.id)).firstOrFail()
}
