import { frenchCountLine } from '#shared/french_counts'
import { today } from '#shared/clock'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import Document from '#documents/models/document'
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
      work: expire,
    })
    const summary = frenchCountLine(done, 'pièce périmée', 'pièces périmées', 'feminine')
    return { summary, problems }
  },
})

/** One statement: an agent's verdict of this very moment is not lost, and sees that the document changed. */
async function expire({ id, version }: Document): Promise<boolean> {
  const [written] = await Document.query()
    .where('id', id)
    .where('version', version)
    .update({ state: 'expired', version: version + 1 })
  return Number(written) > 0
}
