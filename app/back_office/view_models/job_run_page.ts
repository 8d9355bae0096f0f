import { frenchNumber } from '#shared/french_formats'
import { frenchInstant } from '#shared/french_instants'
import type AgentAccount from '#accounts/models/agent_account'
import { FILE_DAYS } from '#authorities/jobs/forget_old_runs_job'
import { jobOf } from '#authorities/jobs/registry'
import type JobRun from '#authorities/models/job_run'
import { paths } from '#back_office/paths'
import { jobRunBadge } from '#back_office/view_models/job_run_badge'

/** One run for who may see it; what it made is its owner's. */
export function jobRunPage(run: JobRun, agent: AgentAccount) {
  const isOwner = run.requestedById === agent.id
  const job = jobOf(run.jobKey)
  return {
    title: job?.label ?? run.jobKey,
    description: job?.description ?? '',
    path: paths.jobRun(run.id),
    progressPath: paths.jobProgress(run.id),
    badge: jobRunBadge(run),
    isOver: run.isOver,
    bar: bar(run),
    facts: facts(run),
    summary: run.summary,
    problems: run.problems ?? [],
    error: run.error,
    file: isOwner && run.file ? { name: run.file.name, href: paths.jobFile(run.id) } : null,
    fileDays: FILE_DAYS,
    back: backOf(run, isOwner, agent),
  }
}

function bar({ done, total, startedAt }: JobRun) {
  if (!startedAt) return { label: 'En attente de démarrage', text: '' }
  if (!total) return { label: 'En cours', text: done ? frenchNumber(done) : '' }
  return {
    label: 'En cours',
    value: done,
    max: total,
    text: `${frenchNumber(done)} sur ${frenchNumber(total)}`,
  }
}

function facts({ requestedByName, createdAt, finishedAt }: JobRun): string[] {
  return [
    `Demandé ${requestedByName ? `par ${requestedByName}` : 'par le calendrier'} le ${frenchInstant(createdAt)}`,
    ...(finishedAt ? [`Terminé le ${frenchInstant(finishedAt)}`] : []),
  ]
}

/** Where the job, or whoever asked for it, said that its page leads back to: an address of the back office only. */
function backOf({ input, details }: JobRun, isOwner: boolean, { isAdministrator }: AgentAccount) {
  const { backTo, backLabel } = { ...input, ...details }
  if (isOwner && typeof backTo === 'string' && backTo.startsWith('/backoffice/')) {
    return { href: backTo, label: typeof backLabel === 'string' ? backLabel : 'Retour' }
  }
  return isAdministrator
    ? { href: paths.jobs, label: 'Tous les travaux' }
    : { href: paths.home, label: 'Retour aux tâches' }
}
