import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import { RemindOfExpiry } from '#documents/actions/remind_of_expiry'
import { expiringDocuments } from '#documents/queries/expiring_documents'

/** One mail for each document of a household that will soon be valid no more. */
export const remindOfExpiryJob = defineJob({
  key: 'remind_of_expiry',
  label: 'Rappel avant la fin de validité des pièces',
  description:
    'Écrit une fois au foyer dont une pièce cessera bientôt d’être valable, avec le lien pour la remplacer. Les pièces à usage unique et celles qui sont déjà remplacées n’en donnent pas.',
  schedule: '30 5 * * *',
  async run({ progress }) {
    const documents = await expiringDocuments().select('id', 'document_type_key')
    const { done, problems } = await eachItem(documents, {
      progress,
      name: ({ documentTypeKey }) => `Pièce «\u00a0${documentTypeKey}\u00a0»`,
      work: ({ id }) => new RemindOfExpiry().handle({ documentId: id }),
    })
    const summary = frenchCountLine(done, 'rappel envoyé', 'rappels envoyés', 'masculine')
    return { summary, problems }
  },
})
