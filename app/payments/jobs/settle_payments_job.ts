import { now } from '#shared/clock'
import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import { SettlePayment } from '#payments/actions/settle_payment'
import { paymentProvider } from '#payments/queries/payment_provider'
import { waitingPayments } from '#payments/queries/waiting_payments'

/** A citizen is left alone on the bank's page for so long. */
const MINUTES = 2

/** Notifications get lost: what was begun and has no end is asked for (peers, 4.6). */
export const settlePaymentsJob = defineJob({
  key: 'settle_payments',
  label: 'Issue des paiements',
  description:
    'Demande à l’organisme de paiement ce que sont devenus les paiements commencés dont il n’a pas annoncé l’issue.',
  schedule: '*/5 * * * *',
  async run({ progress }) {
    if (!(await paymentProvider())) return { summary: 'Aucun paiement en ligne.' }
    const { done, problems } = await eachItem(
      await waitingPayments(now().minus({ minutes: MINUTES })),
      {
        progress,
        name: ({ reference }) => `Paiement ${reference}`,
        work: async ({ id }) => {
          const { state } = await new SettlePayment().handle(id)
          return state !== 'initialised'
        },
      }
    )
    return {
      summary: frenchCountLine(done, 'paiement terminé', 'paiements terminés', 'masculine'),
      problems,
    }
  },
})
