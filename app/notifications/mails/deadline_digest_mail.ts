import { frenchCount } from '#shared/french_counts'
import { frenchDay } from '#shared/french_formats'
import type OutboxMessage from '#authorities/models/outbox_message'
import Category from '#catalogue/models/category'
import { authorityUrl } from '#notifications/authority_url'
import { requestListing } from '#notifications/request_listing'
import { sendMail } from '#notifications/send_mail'
import type { AnnouncementPayload } from '#requests/actions/announce_to_category'
import type ServiceRequest from '#requests/models/service_request'

/** Tells a category's address which requests became late or urgent: counts, or each of them. */
export async function deadlineDigestMail(message: OutboxMessage): Promise<void> {
  const { to, categoryId, detailed, requestIds } = message.payload as unknown as AnnouncementPayload
  const category = await Category.findOrFail(categoryId)
  const late = requestIds.red_alert_sent ?? []
  const urgent = requestIds.orange_alert_sent ?? []
  const counts = [
    ...(late.length
      ? [frenchCount(late.length, 'demande en retard', 'demandes en retard', 'feminine')]
      : []),
    ...(urgent.length
      ? [frenchCount(urgent.length, 'demande urgente', 'demandes urgentes', 'feminine')]
      : []),
  ].join(' et ')
  await sendMail({
    key: message.idempotencyKey,
    to,
    subject: `${category.name}\u00a0: ${counts}`,
    paragraphs: [
      'Bonjour,',
      `De nouvelles demandes de la catégorie «\u00a0${category.name}\u00a0» approchent de leur délai de traitement ou le dépassent\u00a0: ${counts}.`,
      ...(detailed ? await requestListing('En retard\u00a0:', late, dueOn) : []),
      ...(detailed ? await requestListing('Urgentes\u00a0:', urgent, dueOn) : []),
    ],
    link: { label: 'Ouvrir les tâches', url: await authorityUrl('/backoffice/home') },
  })
}

function dueOn(request: ServiceRequest): string {
  return request.dueOn ? `, à traiter avant le ${frenchDay(request.dueOn)}` : ''
}
