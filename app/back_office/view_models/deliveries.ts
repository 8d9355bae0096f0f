import type { MessageDelivery } from '#requests/models/request_message'

/** How a message fared, in words, shape and colour. */
export const DELIVERIES: Record<MessageDelivery, { label: string; tone: string; icon: string }> = {
  queued: { label: 'À envoyer', tone: 'info', icon: 'hourglass' },
  sent: { label: 'Envoyé', tone: 'success', icon: 'mail-check' },
  failed: { label: 'Échec de l’envoi', tone: 'danger', icon: 'circle-x' },
  bounced: { label: 'Rejeté par le destinataire', tone: 'danger', icon: 'ban' },
  to_print: { label: 'À imprimer', tone: 'info', icon: 'printer' },
  in_batch: { label: 'Dans un lot d’impression', tone: 'info', icon: 'files' },
  printed: { label: 'Imprimé', tone: 'accent', icon: 'printer' },
  posted: { label: 'Posté', tone: 'success', icon: 'send' },
  recorded: { label: 'Historisé', tone: 'neutral', icon: 'history' },
}
