import { frenchCountLine } from '#shared/french_counts'
import { today } from '#shared/clock'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import { ExpireDocument } from '#documents/actions/expire_document'
import { outdatedDocuments } from '#documents/queries/outdated_documents'

/** Documents whose « valable jusqu'au » has passed (domain.md 1.7). */
export const expireDocumentsJob = defineJob({
  key: 'expire_documents',
  label: 'Pièces périmées',
  description:
    'Passe à l’état «\u00a0périmé\u00a0» les pièces dont la date «\u00a0valable jusqu’au\u00a0» est dépassée. L’usager peut alors les remplacer.',
  schedule: '0 3 * * *',
  async run({ progress }) {
    const { done, problems } = await eachItem(await outdatedDocuments(today()), {
      progress,
      name: ({ documentTypeKey }) => `Pièce «\u00a0${documentTypeKey}\u00a0»`,
      work: (document) => new ExpireDocument().handle(document),
    })
    const summary = frenchCountLine(done, 'pièce périmée', 'pièces périmées', 'feminine')
    return { summary, problems }
  },
})
