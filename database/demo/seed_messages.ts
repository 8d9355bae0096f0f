import { now, today } from '#shared/clock'
import { PublishMessage } from '#authorities/actions/publish_message'

/** What the town tells on its home page: something for all, something for those who sign in. */
export async function seedMessages(): Promise<void> {
  const publish = new PublishMessage()
  await publish.handle({
    level: 'important',
    audience: 'everyone',
    title: 'Fermeture exceptionnelle vendredi après-midi',
    text: 'L’hôtel de ville ferme à midi vendredi. Les démarches en ligne restent ouvertes, et vos demandes gardent leur date d’envoi.',
    startsOn: today(),
    endsOn: now().plus({ days: 30 }).toISODate(),
  })
  await publish.handle({
    level: 'info',
    audience: 'citizens',
    title: 'Restauration scolaire\u00a0: pensez à l’assurance',
    text: 'L’attestation d’assurance scolaire est valable une année. Déposez la nouvelle dans «\u00a0Documents\u00a0»\u00a0: elle servira à toutes vos inscriptions.',
    startsOn: today(),
    endsOn: null,
  })
}
