import drive from '@adonisjs/drive/services/main'
import { now } from '#shared/clock'
import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import JobRun from '#authorities/models/job_run'
import PostedForm from '#authorities/models/posted_form'

/** What jobs make (an export, a batch of letters) holds personal data: it is there to be fetched, not to be kept. */
export const FILE_DAYS = 7
const RUN_DAYS = 90
/** A posted form is answered again for some minutes only. */
const POSTED_FORM_DAYS = 1

/** The traces of jobs themselves, files first, then the runs; and the answers kept for forms that are posted again. */
export const forgetOldRunsJob = defineJob({
  key: 'forget_old_runs',
  label: 'Ménage des travaux',
  description: `Supprime les fichiers produits par les travaux après ${FILE_DAYS} jours, et leurs passages après ${RUN_DAYS} jours. Oublie aussi les formulaires envoyés depuis plus d’un jour.`,
  schedule: '30 1 * * *',
  async run({ progress }) {
    const runs = await JobRun.query()
      .whereIn('state', ['done', 'failed'])
      .whereNotNull('file')
      .where('created_at', '<', now().minus({ days: FILE_DAYS }).toISO())
    const { done, problems } = await eachItem(runs, {
      progress,
      name: ({ file }) => `Fichier «\u00a0${file?.name}\u00a0»`,
      work: deleteFile,
    })
    await JobRun.query()
      .whereIn('state', ['done', 'failed'])
      .whereNull('file')
      .where('created_at', '<', now().minus({ days: RUN_DAYS }).toISO())
      .delete()
    await PostedForm.query()
      .where('claimed_at', '<', now().minus({ days: POSTED_FORM_DAYS }).toISO())
      .delete()
    const summary = frenchCountLine(done, 'fichier supprimé', 'fichiers supprimés', 'masculine')
    return { summary, problems }
  },
})

async function deleteFile(run: JobRun): Promise<boolean> {
  if (run.file) await drive.use().delete(run.file.key)
  await run.merge({ file: null }).save()
  return true
}
