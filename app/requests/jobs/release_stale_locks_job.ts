import { now } from '#shared/clock'
import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import RequestLock from '#requests/models/request_lock'

/** Locks that nobody holds any more: they stop no one, and are not kept. */
export const releaseStaleLocksJob = defineJob({
  key: 'release_stale_locks',
  label: 'Verrous expirés',
  description: 'Retire les verrous dont la durée est écoulée.',
  schedule: '0 * * * *',
  async run() {
    const [removed] = await RequestLock.query().where('expires_at', '<', now().toISO()).delete()
    const count = Number(removed ?? 0)
    return { summary: frenchCountLine(count, 'verrou retiré', 'verrous retirés', 'masculine') }
  },
})
