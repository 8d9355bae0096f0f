import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { currentAuthority } from '#authorities/tenancy'
import { announceToCategories } from '#requests/actions/announce_to_categories'

/** The morning's digest of urgent and late requests (domain.md 2.18): once per request and level. */
export const announceDeadlinesJob = defineJob({
  key: 'announce_deadlines',
  label: 'Alertes de délai',
  description:
    'Écrit aux adresses de chaque catégorie quand des demandes deviennent urgentes ou en retard\u00a0: une fois par demande et par niveau, si les alertes sont activées.',
  schedule: '0 6 * * *',
  async run(context) {
    const { deadlineAlerts } = currentAuthority().configuration
    if (deadlineAlerts === 'off') return { summary: 'Les alertes sont désactivées.' }

    const { count, problems } = await announceToCategories(context, {
      kinds: ['red_alert_sent', 'orange_alert_sent'],
      mail: 'deadline_digest_mail',
      detailed: deadlineAlerts === 'detailed',
    })
    const summary = frenchCountLine(count, 'demande signalée', 'demandes signalées', 'feminine')
    return { summary, problems }
  },
})
