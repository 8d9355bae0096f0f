import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now, today } from '#shared/clock'
import AgentAbsence from '#accounts/models/agent_absence'
import AgentAccount from '#accounts/models/agent_account'
import type { RequestActor } from '#requests/actor'
import { StartAbsence } from '#requests/actions/start_absence'
import { E_ABSENCE_REFUSED } from '#requests/errors'

interface Input {
  agent: AgentAccount
  /** ISO days, both included. */
  startsOn: string
  endsOn: string
  replacement: AgentAccount | null
  comesBack: boolean
  actor: RequestActor
}

/**
 * Declares the absence of an agent. From its first day on – at once when that
 * is today – his open requests are handed over to his replacement. Declared
 * again for the same days, it is the same absence.
 *
 * @throws E_ABSENCE_REFUSED for days that are past or overlap another absence, or a replacement that is the agent himself or inactive
 */
export class DeclareAbsence {
  async handle({ agent, startsOn, endsOn, replacement, comesBack, actor }: Input) {
    if (endsOn < startsOn) throw refused('Le dernier jour précède le premier.')
    if (endsOn < today()) throw refused('Cette absence est déjà passée.')
    if (replacement?.id === agent.id) throw refused('Choisissez une autre personne pour remplacer.')
    if (replacement && !replacement.active) throw refused('Ce compte d’agent n’est plus actif.')

    const absence = await db.transaction(async (trx) => {
      await AgentAccount.query({ client: trx }).where('id', agent.id).forUpdate().firstOrFail()
      const other = await overlapping(agent.id, { startsOn, endsOn }, trx)
      const isSame =
        other?.startsOn === startsOn &&
        other.endsOn === endsOn &&
        other.replacementId === (replacement?.id ?? null)
      if (other && isSame) return other
      if (other) throw refused('Une absence est déjà déclarée sur ces jours.')

      const declared = new AgentAbsence()
      declared.merge({
        agentId: agent.id,
        replacementId: replacement?.id ?? null,
        startsOn,
        endsOn,
        comesBack,
        state: 'planned',
        declaredByName: actor.name,
        createdAt: now(),
      })
      return declared.useTransaction(trx).save()
    })
    if (startsOn <= today()) await new StartAbsence().handle({ absenceId: absence.id, actor })
    return AgentAbsence.findOrFail(absence.id)
  }
}

function overlapping(
  agentId: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  trx: TransactionClientContract
): Promise<AgentAbsence | null> {
  return AgentAbsence.query({ client: trx })
    .where('agent_id', agentId)
    .whereNot('state', 'ended')
    .where('starts_on', '<=', endsOn)
    .where('ends_on', '>=', startsOn)
    .first()
}

function refused(sentence: string) {
  return new E_ABSENCE_REFUSED([sentence])
}
