import { now } from '#shared/clock'
import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { AnnounceStartedPayments } from '#payments/actions/announce_started_payments'

const HOURS = 3

/** « Payments started » (domain.md 5): a payment without an end is looked at by a person, once. */
export const announceStartedPaymentsJob = defineJob({
  key: 'announce_started_payments',
  label: 'Paiements sans issue',
  description:
    'Écrit aux administrateurs quand des paiements commencés depuis plus de trois heures n’ont toujours pas d’issue : une fois par paiement.',
  schedule: '0 0,6,12,18 * * *',
  async run({ run }) {
    const before = now().minus({ hours: HOURS })
    const count = await new AnnounceStartedPayments().handle({ before, runId: run.id })
    return {
      summary: frenchCountLine(count, 'paiement signalé', 'paiements signalés', 'masculine'),
    }
  },
})
