import { today } from '#shared/clock'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import type AgentAbsence from '#accounts/models/agent_absence'
import type AgentAccount from '#accounts/models/agent_account'
import { absencesOn } from '#accounts/queries/absences_on'
import { agentsHolding } from '#accounts/queries/agents_holding'
import { openCounts } from '#requests/queries/loads'

/** Somebody who may be in charge of a request. */
export interface PossibleAssignee {
  agent: AgentAccount
  /** Open requests that he is in charge of already. */
  openCount: number
  absence: AgentAbsence | null
}

/** Those who may change the requests of a teleservice, each with what he has to do already. */
export async function possibleAssignees(teleserviceId: string): Promise<PossibleAssignee[]> {
  const setting = await TeleserviceSetting.query().where('teleservice_id', teleserviceId).first()
  if (!setting?.categoryId) return []

  const agents = await agentsHolding('write', [setting.categoryId])
  const counts = await openCounts(agents.map(({ id }) => id))
  const absences = await absencesOn(today())
  return agents.map((agent) => ({
    agent,
    openCount: counts.get(agent.id) ?? 0,
    absence: absences.get(agent.id) ?? null,
  }))
}
