import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { verifyHistories } from '#requests/queries/verify_histories'

/** What was decided, by whom and when must stay as it was written. */
export const verifyHistoriesJob = defineJob({
  key: 'verify_histories',
  label: 'Contrôle des historiques',
  description:
    'Relit l’historique de chaque demande et signale ce qui aurait été modifié ou retiré en dehors de la plateforme.',
  schedule: '30 2 * * 0',
  async run({ progress }) {
    const { read, problems } = await verifyHistories(progress)
    const summary = frenchCountLine(read, 'historique relu', 'historiques relus', 'masculine')
    return { summary, problems }
  },
})
