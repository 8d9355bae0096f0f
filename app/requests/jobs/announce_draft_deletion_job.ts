import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import { AnnounceDraftDeletion } from '#requests/actions/announce_draft_deletion'
import { endangeredDrafts } from '#requests/queries/endangered_drafts'

/** One mail before a draft is deleted, and another only if the citizen saved it in between. */
export const announceDraftDeletionJob = defineJob({
  key: 'announce_draft_deletion',
  label: 'Avertissement avant suppression des brouillons',
  description:
    'Écrit une fois à l’usager dont le brouillon sera bientôt supprimé. Les brouillons sans compte n’ont pas de destinataire.',
  schedule: '0 5 * * *',
  async run({ progress }) {
    const { done, problems } = await eachItem(await endangeredDrafts(), {
      progress,
      name: ({ teleserviceId }) => `Brouillon «\u00a0${teleserviceId}\u00a0»`,
      work: ({ id }) => new AnnounceDraftDeletion().handle({ draftId: id }),
    })
    const summary = frenchCountLine(done, 'usager averti', 'usagers avertis', 'masculine')
    return { summary, problems }
  },
})
