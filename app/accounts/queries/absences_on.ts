import AgentAbsence from '#accounts/models/agent_absence'

/** Who is absent on a day, by agent: the absence that lasts longest. */
export async function absencesOn(day: string): Promise<Map<string, AgentAbsence>> {
  const absences = await AgentAbsence.query()
    .whereNot('state', 'ended')
    .where('starts_on', '<=', day)
    .where('ends_on', '>=', day)
    .orderBy('ends_on')
  return new Map(absences.map((absence) => [absence.agentId, absence]))
}
