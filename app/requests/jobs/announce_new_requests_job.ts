import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { currentAuthority } from '#authorities/tenancy'
import { announceToCategories } from '#requests/actions/announce_to_categories'

/** Tells each category of the requests that arrived since the last mail and still wait (domain.md 5). */
export const announceNewRequestsJob = defineJob({
  key: 'announce_new_requests',
  label: 'Annonce des nouvelles demandes',
  description:
    'Écrit aux adresses de chaque catégorie quand de nouvelles demandes sont en attente\u00a0: une fois par demande, si l’annonce est activée.',
  schedule: '0 13,23 * * *',
  async run(context) {
    if (!currentAuthority().configuration.newRequestMails) {
      return { summary: 'L’annonce des nouvelles demandes est désactivée.' }
    }
    const { count, problems } = await announceToCategories(context, {
      kinds: ['creation_announced'],
      mail: 'new_requests_mail',
      detailed: true,
    })
    const summary = frenchCountLine(count, 'demande annoncée', 'demandes annoncées', 'feminine')
    return { summary, problems }
  },
})
