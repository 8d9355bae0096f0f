import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#shared/clock'
import type { PageErrors } from '#shared/pages/page_errors'
import AgentAbsence from '#accounts/models/agent_absence'
import type AgentAccount from '#accounts/models/agent_account'
import { agentsHolding } from '#accounts/queries/agents_holding'
import { managedAgents } from '#back_office/managed_agents'
import { paths } from '#back_office/paths'
import { absenceDays } from '#back_office/view_models/absence_days'

const MOST = 30

/** « Absences »: those declared, and the form of another. */
export async function absencePage(
  ctx: HttpContext,
  typed: Record<string, unknown>,
  errors: PageErrors
) {
  const agents = await managedAgents(ctx)
  const colleagues = await agentsHolding('write', ctx.rights.categoryIdsFor('read'))
  const names = new Map([...agents, ...colleagues].map(({ id, fullName }) => [id, fullName]))
  return {
    typed,
    errors,
    previewPath: paths.absencePreview,
    today: today(),
    agents: agents.length > 1 ? agents.map((agent) => option(agent, ctx.agent)) : [],
    replacements: colleagues.map((agent) => option(agent, ctx.agent)),
    absences: (await declared(agents)).map((absence) => line(absence, names)),
  }
}

async function declared(agents: AgentAccount[]): Promise<AgentAbsence[]> {
  return AgentAbsence.query()
    .whereNot('state', 'ended')
    .whereIn(
      'agent_id',
      agents.map(({ id }) => id)
    )
    .orderBy('starts_on')
    .limit(MOST)
}

function option({ id, fullName }: AgentAccount, me: AgentAccount) {
  return { value: id, label: id === me.id ? `${fullName} (vous)` : fullName }
}

function line(absence: AgentAbsence, names: Map<string, string>) {
  const isRunning = absence.state === 'running'
  return {
    name: names.get(absence.agentId) ?? '',
    days: absenceDays(absence.startsOn, absence.endsOn),
    isRunning,
    replacement: absence.replacementId ? (names.get(absence.replacementId) ?? null) : null,
    ending: absence.comesBack
      ? 'Ses demandes lui reviendront'
      : 'Ses demandes resteront à son remplaçant',
    path: `${paths.absence}/${absence.id}`,
    end: isRunning ? 'Terminer l’absence' : 'Annuler l’absence',
  }
}
