import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import { AbandonDraft } from '#requests/actions/abandon_draft'
import { expiredDraftsLimit, forgottenDraftsLimit } from '#requests/draft_life'
import EndedDraft from '#requests/models/ended_draft'
import KeptStep from '#requests/models/kept_step'
import ServiceRequest from '#requests/models/service_request'

/** Drafts that were not saved for « conservation des brouillons » days, with the files added for them. */
export const deleteDraftsJob = defineJob({
  key: 'delete_drafts',
  label: 'Suppression des brouillons',
  description:
    'Supprime, avec leurs fichiers, les brouillons qui n’ont pas été repris pendant la durée de conservation annoncée à l’usager.',
  schedule: '0 4 * * *',
  async run({ progress }) {
    const savedBefore = expiredDraftsLimit()
    const drafts = await ServiceRequest.query()
      .select('id', 'authority_id', 'teleservice_id')
      .where('state', 'draft')
      .where('updated_at', '<', savedBefore.toISO())
      .orderBy('id')
    const { done, problems } = await eachItem(drafts, {
      progress,
      name: ({ teleserviceId }) => `Brouillon «\u00a0${teleserviceId}\u00a0»`,
      work: ({ id }) => new AbandonDraft().handle({ draftId: id, savedBefore }),
    })
    await KeptStep.query().where('updated_at', '<', savedBefore.toISO()).delete()
    await EndedDraft.query().where('ended_at', '<', forgottenDraftsLimit().toISO()).delete()
    const summary = frenchCountLine(done, 'brouillon supprimé', 'brouillons supprimés', 'masculine')
    return { summary, problems }
  },
})
