import type JobRun from '#authorities/models/job_run'

/** How a run went, as word, shape and colour. */
export function jobRunBadge({ state, problems }: JobRun) {
  if (state === 'waiting') return { tone: 'neutral', icon: 'clock', label: 'En attente' }
  if (state === 'running') return { tone: 'info', icon: 'hourglass', label: 'En cours' }
  if (state === 'failed') return { tone: 'danger', icon: 'circle-x', label: 'Échec' }
  return problems?.length
    ? { tone: 'warning', icon: 'triangle-alert', label: 'Terminé avec des anomalies' }
    : { tone: 'success', icon: 'circle-check', label: 'Terminé' }
}
