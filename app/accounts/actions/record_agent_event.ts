import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { agentEventWords, type AgentEventKind } from '#accounts/agent_event_words'
import { enqueue } from '#authorities/outbox/enqueue'
import type AgentAccount from '#accounts/models/agent_account'
import AgentEvent from '#accounts/models/agent_event'

interface Input {
  agent: AgentAccount
  kind: AgentEventKind
  /** Himself, unless said otherwise; without `id`, a command of the platform. */
  actor?: { id: string | null; name: string }
  detail?: string
}

/** Writes down what happened to the means by which an agent signs in, and tells him by mail, whoever did it. */
export async function recordAgentEvent(
  { agent, kind, actor = { id: agent.id, name: agent.fullName }, detail }: Input,
  trx: TransactionClientContract
): Promise<void> {
  const event = new AgentEvent()
  event.merge({
    agentId: agent.id,
    kind,
    actorId: actor.id,
    actorName: actor.name,
    detail: detail ?? null,
    createdAt: now(),
  })
  await event.useTransaction(trx).save()

  const { subject, sentence } = agentEventWords(kind)
  const message = {
    kind: 'mail',
    idempotencyKey: `agent-event:${event.id}`,
    payload: {
      to: agent.email,
      subject,
      text: [
        'Bonjour,',
        detail ? `${sentence} Son nom\u00a0: «\u00a0${detail}\u00a0».` : sentence,
        actor.id === agent.id ? '' : `Par\u00a0: ${actor.name}.`,
        `Votre identifiant\u00a0: ${agent.login}. Si ce n’est pas vous, ni à votre demande, prévenez tout de suite l’administrateur de votre collectivité.`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
  }
  await enqueue(message, trx)
}
