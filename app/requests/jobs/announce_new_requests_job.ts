import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import { currentAuthority } from '#authorities/tenancy'
import Category from '#catalogue/models/category'
import { AnnounceToCategory } from '#requests/actions/announce_to_category'

/** Tells each category of the requests that arrived since the last mail and still wait (domain.md 5). */
export const announceNewRequestsJob = defineJob({
  key: 'announce_new_requests',
  label: 'Annonce des nouvelles demandes',
  description:
    'Écrit aux adresses de chaque catégorie quand de nouvelles demandes sont en attente\u00a0: une fois par demande, si l’annonce est activée.',
  schedule: '0 13,23 * * *',
  async run({ run, progress }) {
    if (!currentAuthority().configuration.newRequestMails) {
      return { summary: 'L’annonce des nouvelles demandes est désactivée.' }
    }
    let count = 0
    const { problems } = await eachItem(await Category.query().orderBy('name'), {
      progress,
      name: ({ name }) => `Catégorie «\u00a0${name}\u00a0»`,
      work: async (category) => {
        const announced = await new AnnounceToCategory().handle({
          category,
          kinds: ['creation_announced'],
          mail: 'new_requests_mail',
          detailed: true,
          runId: run.id,
        })
        count += announced
        return announced > 0
      },
    })
    const summary = frenchCountLine(count, 'demande annoncée', 'demandes annoncées', 'feminine')
    return { summary, problems }
  },
})
