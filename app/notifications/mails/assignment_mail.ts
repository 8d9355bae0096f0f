import type OutboxMessage from '#authorities/models/outbox_message'
import AgentAccount from '#accounts/models/agent_account'
import { authorityUrl } from '#notifications/authority_url'
import { sendMail } from '#notifications/send_mail'
import ServiceRequest from '#requests/models/service_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

interface Payload {
  agentId: string
  requestIds: string[]
  byName: string
  because?: 'absence' | 'return' | 'sharing'
}

/** A mail lists no more; the search shows all. */
const MOST = 20

/** Tells an agent which requests he is now in charge of: their numbers and services, nothing of the citizens. */
export async function assignmentMail(message: OutboxMessage): Promise<void> {
  const { agentId, requestIds, byName, because } = message.payload as unknown as Payload
  const agent = await AgentAccount.findOrFail(agentId)
  const requests = await ServiceRequest.query()
    .select('id', 'number', 'teleservice_id')
    .whereIn('id', requestIds.slice(0, MOST))
    .orderBy('number')
  const lines: string[] = []
  for (const request of requests) {
    const label = (await teleserviceOf(request))?.label ?? request.teleserviceId
    lines.push(`Demande n° ${request.number} – ${label}`)
  }
  const count = requestIds.length
  const isOne = count === 1
  await sendMail({
    key: message.idempotencyKey,
    to: agent.email,
    subject: isOne
      ? `La demande n° ${requests[0]?.number} vous est confiée`
      : `${count} demandes vous sont confiées`,
    paragraphs: [
      'Bonjour,',
      sentence(count, byName, because),
      lines.join('\n'),
      ...(count > MOST ? [`… et ${count - MOST} autres.`] : []),
    ],
    link: isOne
      ? {
          label: 'Ouvrir la demande',
          url: await authorityUrl(`/backoffice/demandes/${requests[0]?.number}`),
        }
      : {
          label: 'Voir vos demandes',
          url: await authorityUrl(`/backoffice/demandes?responsable=${agentId}`),
        },
  })
}

function sentence(count: number, byName: string, because: Payload['because']): string {
  const what = count === 1 ? 'une demande' : `${count} demandes`
  if (because === 'return') {
    return `Votre absence est terminée : ${what} ${count === 1 ? 'vous revient' : 'vous reviennent'}.`
  }
  if (because === 'absence') return `Vous remplacez un collègue absent, qui vous confie ${what}.`
  return `${byName} vous confie ${what}.`
}
