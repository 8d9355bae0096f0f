import { frenchCount } from '#shared/french_counts'
import type OutboxMessage from '#authorities/models/outbox_message'
import Category from '#catalogue/models/category'
import { authorityUrl } from '#notifications/authority_url'
import { requestListing } from '#notifications/request_listing'
import { sendMail } from '#notifications/send_mail'
import type { AnnouncementPayload } from '#requests/actions/announce_to_category'

/** Tells a category's address which requests arrived and wait for somebody. */
export async function newRequestsMail(message: OutboxMessage): Promise<void> {
  const { to, categoryId, requestIds } = message.payload as unknown as AnnouncementPayload
  const category = await Category.findOrFail(categoryId)
  const ids = requestIds.creation_announced ?? []
  const count = frenchCount(ids.length, 'nouvelle demande', 'nouvelles demandes', 'feminine')
  await sendMail({
    key: message.idempotencyKey,
    to,
    subject: `${category.name}\u00a0: ${count}`,
    paragraphs: [
      'Bonjour,',
      `La catégorie «\u00a0${category.name}\u00a0» a reçu ${count} depuis le dernier message.`,
      ...(await requestListing('À prendre en charge\u00a0:', ids)),
    ],
    link: { label: 'Ouvrir les tâches', url: await authorityUrl('/backoffice/home') },
  })
}
