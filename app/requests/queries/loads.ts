import db from '@adonisjs/lucid/services/db'
import { today } from '#shared/clock'
import { currentAuthorityId } from '#authorities/tenancy'
import { OPEN_STATES } from '#requests/lifecycle'

/** Open requests of one teleservice in the charge of one agent; of nobody when `agentId` is null. */
export interface Load {
  agentId: string | null
  teleserviceId: string
  open: number
  late: number
  urgent: number
}

interface Scope {
  /** `null`: every teleservice of the town. */
  teleserviceIds: readonly string[] | null
  /** Only what these agents are in charge of. */
  agentIds?: readonly string[]
}

/** Who is in charge of how much, counted by the database from one index. */
export async function loads({ teleserviceIds, agentIds }: Scope): Promise<Load[]> {
  const day = today()
  const rows = db
    .from('service_requests')
    .select('assigned_agent_id', 'teleservice_id')
    .count('* as open')
    .select(
      db.raw('sum(case when due_on < ? then 1 else 0 end) as late', [day]),
      db.raw('sum(case when due_on >= ? and alert_on <= ? then 1 else 0 end) as urgent', [day, day])
    )
    .where('authority_id', currentAuthorityId())
    .whereIn('state', [...OPEN_STATES])
    .groupBy('assigned_agent_id', 'teleservice_id')
  if (teleserviceIds) rows.whereIn('teleservice_id', [...teleserviceIds])
  if (agentIds) rows.whereIn('assigned_agent_id', [...agentIds])

  const found: Record<string, unknown>[] = await rows
  return found.map((row) => ({
    agentId: row.assigned_agent_id as string | null,
    teleserviceId: row.teleservice_id as string,
    open: Number(row.open),
    late: Number(row.late),
    urgent: Number(row.urgent),
  }))
}

/** How many open requests each agent has, whatever the teleservice. */
export async function openCounts(agentIds: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const { agentId, open } of await loads({ teleserviceIds: null, agentIds })) {
    if (agentId) counts.set(agentId, (counts.get(agentId) ?? 0) + open)
  }
  return counts
}
