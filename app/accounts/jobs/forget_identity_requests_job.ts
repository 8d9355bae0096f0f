import { now } from '#shared/clock'
import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import IdentityRequest, { IDENTITY_REQUEST_DAYS } from '#accounts/models/identity_request'

export const forgetIdentityRequestsJob = defineJob({
  key: 'forget_identity_requests',
  label: 'Ménage des demandes de rattachement',
  description: `Supprime les demandes de rattachement d’une identité restées sans réponse ${IDENTITY_REQUEST_DAYS} jours.`,
  schedule: '45 1 * * *',
  async run() {
    const before = now().minus({ days: IDENTITY_REQUEST_DAYS }).toISO()
    const [count] = await IdentityRequest.query().where('asked_at', '<=', before).delete()
    return {
      summary: frenchCountLine(
        Number(count),
        'demande supprimée',
        'demandes supprimées',
        'feminine'
      ),
    }
  },
})
