import { now } from '#shared/clock'
import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import AccountSession from '#accounts/models/account_session'

/** Where somebody signed in from serves him while the session runs; nobody needs it afterwards. */
const DAYS_KEPT = 7

export const forgetSessionsJob = defineJob({
  key: 'forget_sessions',
  label: 'Ménage des connexions',
  description: `Supprime la trace des connexions des usagers et des agents ${DAYS_KEPT} jours après leur fin.`,
  schedule: '40 1 * * *',
  async run() {
    const before = now().minus({ days: DAYS_KEPT }).toISO()
    const [count] = await AccountSession.query().where('last_seen_at', '<', before).delete()
    return {
      summary: frenchCountLine(
        Number(count),
        'connexion oubliée',
        'connexions oubliées',
        'feminine'
      ),
    }
  },
})
