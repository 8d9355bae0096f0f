import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { now } from '#shared/clock'
import { frenchMoney } from '#shared/french_formats'
import { frenchInstant } from '#shared/french_instants'
import { enqueue } from '#authorities/outbox/enqueue'
import AgentAccount from '#accounts/models/agent_account'
import { waitingPayments } from '#payments/queries/waiting_payments'

interface Input {
  before: DateTime
  /** Of the run that announces: it makes the mails unique. */
  runId: string
}

/** Tells the town's administrators of payments that have no end; each payment is announced once. */
export class AnnounceStartedPayments {
  /** @returns how many were announced */
  async handle({ before, runId }: Input): Promise<number> {
    return db.transaction(async (trx) => {
      const payments = await waitingPayments(before)
        .useTransaction(trx)
        .whereNull('alerted_at')
        .forUpdate()
      if (payments.length === 0) return 0
      const lines = payments.map(
        ({ reference, amount, payerName, startedAt }) =>
          `${reference} – ${frenchMoney(amount)} – ${payerName} – commencé le ${frenchInstant(startedAt)}`
      )
      const administrators = await AgentAccount.query({ client: trx })
        .where('is_administrator', true)
        .where('active', true)
      for (const { id, email } of administrators) {
        await enqueue(
          {
            kind: 'mail',
            idempotencyKey: `started-payments:${runId}:${id}`,
            payload: {
              to: email,
              subject: 'Des paiements n’ont pas d’issue',
              text: [
                'Bonjour,',
                'Ces paiements sont commencés depuis plus de trois heures, et l’organisme de paiement n’en a pas annoncé l’issue. Vérifiez-les auprès de lui :',
                lines.join('\n'),
              ].join('\n\n'),
            },
          },
          trx
        )
      }
      for (const payment of payments) {
        await payment.useTransaction(trx).merge({ alertedAt: now() }).save()
      }
      return payments.length
    })
  }
}
