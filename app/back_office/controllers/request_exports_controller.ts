import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { startJob } from '#authorities/jobs/start_job'
import { carriedSearch } from '#back_office/carried_search'
import { E_SEARCH_INVALID } from '#back_office/errors'
import { paths } from '#back_office/paths'
import { exportValidator } from '#back_office/validators/search_validators'
import { criteriaOf, searchAddress } from '#back_office/view_models/search_address'
import { exportRequestsJob } from '#requests/jobs/export_requests_job'

/** « Exporter »: the result of a search as a file, made by a job. */
export default class RequestExportsController {
  async store(ctx: HttpContext) {
    const [errors, input] = await checkInput(exportValidator, ctx.request.body())
    if (errors) throw new E_SEARCH_INVALID()

    const search = await carriedSearch(ctx)
    const run = await startJob(exportRequestsJob, {
      input: {
        format: input.format,
        criteria: criteriaOf(search),
        agentId: ctx.agent.id,
        backTo: searchAddress(search),
        backLabel: 'Revenir à la recherche',
      },
      requestedBy: { id: ctx.agent.id, name: ctx.agent.fullName },
      idempotencyKey: ctx.postedKey && `${exportRequestsJob.key}:${ctx.postedKey}`,
    })
    return ctx.response.redirect().status(303).toPath(paths.jobRun(run.id))
  }
}
