/** A request that nobody is in charge of, and those who may be. */
export interface Unassigned {
  id: string
  /** Agents, whatever their order. */
  candidates: readonly string[]
}

/**
 * Gives each request, in order, to the candidate who has the least to do by
 * then; to the first by name where several have the same.
 *
 * @param loads open requests by agent, in the order of their names
 * @returns who gets what; a request without candidate goes to nobody
 */
export function shareByLoad(
  requests: readonly Unassigned[],
  loads: ReadonlyMap<string, number>
): Map<string, string> {
  const counts = new Map(loads)
  const shares = new Map<string, string>()
  for (const { id, candidates } of requests) {
    const [chosen] = [...counts]
      .filter(([agentId]) => candidates.includes(agentId))
      .sort(([, one], [, other]) => one - other)
      .map(([agentId]) => agentId)
    if (!chosen) continue
    shares.set(id, chosen)
    counts.set(chosen, (counts.get(chosen) ?? 0) + 1)
  }
  return shares
}
