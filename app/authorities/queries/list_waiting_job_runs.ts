import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'

export interface WaitingRun {
  id: string
  authority_id: string
}

/** Runs of every authority that may begin now, oldest first; those whose lease ran out come last. */
export async function listWaitingJobRuns(limit: number): Promise<WaitingRun[]> {
  const waiting = await db
    .from('job_runs')
    .select('id', 'authority_id')
    .where('state', 'waiting')
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
  if (waiting.length === limit) return waiting

  const abandoned = await db
    .from('job_runs')
    .select('id', 'authority_id')
    .where('state', 'running')
    .where('leased_until', '<', now().toISO())
    .limit(limit - waiting.length)
  return [...waiting, ...abandoned]
}
