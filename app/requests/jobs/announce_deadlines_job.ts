import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import { currentAuthority } from '#authorities/tenancy'
import Category from '#catalogue/models/category'
import { AnnounceToCategory } from '#requests/actions/announce_to_category'

/** The morning's digest of urgent and late requests (domain.md 2.18): once per request and level. */
export const announceDeadlinesJob = defineJob({
  key: 'announce_deadlines',
  label: 'Alertes de délai',
  description:
    'Écrit aux adresses de chaque catégorie quand des demandes deviennent urgentes ou en retard\u00a0: une fois par demande et par niveau, si les alertes sont activées.',
  schedule: '0 6 * * *',
  async run({ run, progress }) {
    const { deadlineAlerts } = currentAuthority().configuration
    if (deadlineAlerts === 'off') return { summary: 'Les alertes sont désactivées.' }

    let count = 0
    const { problems } = await eachItem(await Category.query().orderBy('name'), {
      progress,
      name: ({ name }) => `Catégorie «\u00a0${name}\u00a0»`,
      work: async (category) => {
        const announced = await new AnnounceToCategory().handle({
          category,
          kinds: ['red_alert_sent', 'orange_alert_sent'],
          mail: 'deadline_digest_mail',
          detailed: deadlineAlerts === 'detailed',
          runId: run.id,
        })
        count += announced
        return announced > 0
      },
    })
    const summary = frenchCountLine(count, 'demande signalée', 'demandes signalées', 'feminine')
    return { summary, problems }
  },
})
