import type { HttpContext } from '@adonisjs/core/http'
import drive from '@adonisjs/drive/services/main'
import JobRun from '#authorities/models/job_run'
import { E_JOB_FILE_MISSING } from '#back_office/errors'

/** What a job made, for the agent who asked for it: an administrator sees that it ran, not what is in it. */
export default class JobFilesController {
  async show({ agent, params, response }: HttpContext) {
    const { file } = await JobRun.query()
      .where('id', params.id)
      .where('requested_by_id', agent.id)
      .firstOrFail()
    if (!file) throw new E_JOB_FILE_MISSING()

    response.header('Content-Type', file.type)
    response.header('X-Content-Type-Options', 'nosniff')
    const name = encodeURIComponent(file.name)
    response.header('Content-Disposition', `attachment; filename*=UTF-8''${name}`)
    return response.stream(await drive.use().getStream(file.key))
  }
}
