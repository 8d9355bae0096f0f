import { frenchDate } from '#shared/french_instants'
import type OutboxMessage from '#authorities/models/outbox_message'
import { authorityUrl } from '#notifications/authority_url'
import { sendMail } from '#notifications/send_mail'
import { draftExpiry } from '#requests/draft_life'
import ServiceRequest from '#requests/models/service_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** Warns a citizen of his draft's end. Sent or deleted meanwhile, there is nothing to warn of. */
export async function draftDeletionMail(message: OutboxMessage): Promise<void> {
  const draft = await ServiceRequest.find(message.payload.draftId)
  if (draft?.state !== 'draft' || !draft.requesterEmail) return

  const label = (await teleserviceOf(draft))?.label ?? draft.teleserviceId
  const day = frenchDate(draftExpiry(draft))
  await sendMail({
    key: message.idempotencyKey,
    to: draft.requesterEmail,
    subject: `Votre brouillon «\u00a0${label}\u00a0» sera bientôt supprimé`,
    paragraphs: [
      'Bonjour,',
      `Vous avez commencé la démarche «\u00a0${label}\u00a0» le ${frenchDate(draft.createdAt)} sans l’envoyer. Votre brouillon sera supprimé le ${day}, avec les fichiers que vous y avez joints.`,
      'Pour le conserver, reprenez-le et enregistrez une étape. S’il ne vous sert plus, vous n’avez rien à faire.',
    ],
    link: {
      label: 'Reprendre mon brouillon',
      url: await authorityUrl(`/demarches/${draft.teleserviceId}/demande/${draft.id}`),
    },
  })
}
