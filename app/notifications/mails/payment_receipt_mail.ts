import { frenchMoney } from '#shared/french_formats'
import { frenchInstant } from '#shared/french_instants'
import type OutboxMessage from '#authorities/models/outbox_message'
import { authorityUrl } from '#notifications/authority_url'
import { sendMail } from '#notifications/send_mail'
import Payment from '#payments/models/payment'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** The acknowledgement of a payment: its number, its instant, what was paid, for what (CRPA, art. L112-11). */
export async function paymentReceiptMail(message: OutboxMessage): Promise<void> {
  const payment = await Payment.query()
    .where('id', message.payload.paymentId as string)
    .preload('request')
    .firstOrFail()
  const { request, settledAt } = payment
  if (!request.requesterEmail) return

  const service = (await teleserviceOf(request))?.label ?? request.teleserviceId
  await sendMail({
    key: message.idempotencyKey,
    to: request.requesterEmail,
    subject: `Reçu de votre paiement ${payment.reference}`,
    paragraphs: [
      'Bonjour,',
      `Nous avons bien reçu ${frenchMoney(payment.amount)}${settledAt ? ` le ${frenchInstant(settledAt)}` : ''}, pour votre demande n° ${request.number} – ${service}.`,
      [
        `Référence du paiement : ${payment.reference}`,
        ...(payment.bankReference ? [`Référence de la banque : ${payment.bankReference}`] : []),
      ].join('\n'),
      'Conservez ce message : il vaut reçu.',
    ],
    link: {
      label: 'Voir la demande',
      url: await authorityUrl(request.accessCodeHash ? '/suivi' : `/demandes/${request.number}`),
    },
  })
}
