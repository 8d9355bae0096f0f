import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import { SYSTEM_ACTOR } from '#requests/actor'
import { PerformTransition } from '#requests/actions/perform_transition'
import { forgottenRequests } from '#requests/queries/forgotten_requests'

/** Ended requests that nobody touched for the filing delay of their teleservice (domain.md 5, « Archiving »). */
export const archiveRequestsJob = defineJob({
  key: 'archive_requests',
  label: 'Archivage des demandes',
  description:
    'Archive les demandes notifiées, fermées, refusées ou annulées auxquelles personne n’a touché pendant le délai de classement de leur téléservice, avec le foyer temporaire des demandes déposées sans compte.',
  schedule: '0 3 * * *',
  async run({ progress }) {
    const { done, problems } = await eachItem(await forgottenRequests(), {
      progress,
      name: ({ number }) => `Demande n° ${number}`,
      work: async ({ id, version }) => {
        await new PerformTransition().handle({
          requestId: id,
          transition: 'archive',
          actor: SYSTEM_ACTOR,
          version,
        })
        return true
      },
    })
    const summary = frenchCountLine(done, 'demande archivée', 'demandes archivées', 'feminine')
    return { summary, problems }
  },
})
