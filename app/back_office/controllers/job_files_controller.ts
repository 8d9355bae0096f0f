import type { HttpContext } from '@adonisjs/core/http'
import { sendStoredFile } from '#shared/pages/send_stored_file'
import JobRun from '#authorities/models/job_run'
import { E_JOB_FILE_MISSING } from '#back_office/errors'

/** What a job made, for the agent who asked for it: an administrator sees that it ran, not what is in it. */
export default class JobFilesController {
  async show(ctx: HttpContext) {
    const { file } = await JobRun.query()
      .where('id', ctx.params.id)
      .where('requested_by_id', ctx.agent.id)
      .firstOrFail()
    if (!file) throw new E_JOB_FILE_MISSING()
    return sendStoredFile(ctx, file)
  }
}
