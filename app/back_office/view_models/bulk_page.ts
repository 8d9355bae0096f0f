import type { HttpContext } from '@adonisjs/core/http'
import { now } from '#shared/clock'
import { frenchCount, frenchCountLine } from '#shared/french_counts'
import { frenchHour } from '#shared/french_instants'
import { PageErrors } from '#shared/pages/page_errors'
import JobRun from '#authorities/models/job_run'
import type AgentAccount from '#accounts/models/agent_account'
import { frenchWord } from '#back_office/french_word'
import { paths } from '#back_office/paths'
import { answerDayOf, askedOfLine, bulkAsking } from '#back_office/view_models/bulk_asking'
import { jobRunPage } from '#back_office/view_models/job_run_page'
import { teleserviceLabels } from '#back_office/view_models/teleservice_label'
import { BULK_LIMIT } from '#requests/bulk'
import { needsReason, targetOf } from '#requests/lifecycle'
import type BulkOperation from '#requests/models/bulk_operation'
import type { BulkState } from '#requests/models/bulk_operation'
import { bulkTally, type BulkTally } from '#requests/queries/bulk_items'
import { bulkLines, type BulkLine } from '#requests/queries/bulk_lines'
import { heldMessageCount } from '#requests/queries/held_message_count'

/** What the last act left on the page. */
export interface ShownAgain {
  errors?: PageErrors
  typed?: Record<string, unknown>
  refusal?: string
  /** What the citizens are asked for is to be said, or said again. */
  isAsking?: boolean
}

/** One page from the preview to the result: what changes, what does not and why, and for how long it can be undone. */
export async function bulkPage(
  { agent, rights }: HttpContext,
  operation: BulkOperation,
  { errors, typed, refusal, isAsking = false }: ShownAgain = {}
) {
  const tally = await bulkTally(operation.id)
  const lines = await sheet(await bulkLines(operation, rights))
  const asksFirst = isAsking || operation.asked === null
  return {
    act: frenchWord(`request_transitions.${operation.transition}`),
    target: targetOf(operation.transition),
    phase: operation.state,
    badge: bulkBadge(operation.state),
    path: paths.bulkOperation(operation),
    listPath: paths.bulkOperations,
    searchPath: operation.search,
    summary: summaryOf(operation, tally),
    limit: operation.truncated ? BULK_LIMIT : null,
    planned: lines.filter(({ outcome }) => outcome === 'planned'),
    refused: lines.filter(({ outcome }) => outcome === 'refused'),
    changed: lines.filter(({ outcome, refusal: why }) => outcome === 'changed' && !why),
    kept: lines.filter(({ outcome, refusal: why }) => outcome === 'changed' && why),
    undone: lines.filter(({ outcome }) => outcome === 'undone'),
    asking: asksFirst ? await bulkAsking(operation, rights) : null,
    askPath: operation.asked ? `${paths.bulkOperation(operation)}?modifier=1` : null,
    answerBy: answerDayOf(operation),
    confirmLabel: `Confirmer pour ${frenchCount(tally.planned, 'demande', 'demandes', 'feminine')}`,
    needsReason: needsReason(operation.transition),
    mayReason: needsReason(operation.transition) || operation.transition === 'cancel',
    reason: operation.reason,
    progress: await progressOf(operation, agent),
    undo: await undoOf(operation, tally),
    errors: errors ?? new PageErrors(),
    typed: typed ?? {},
    refusal: refusal ?? null,
  }
}

const BADGES: Record<BulkState, { tone: string; icon: string }> = {
  preview: { tone: 'draft', icon: 'eye' },
  running: { tone: 'info', icon: 'hourglass' },
  done: { tone: 'success', icon: 'circle-check' },
  undoing: { tone: 'info', icon: 'hourglass' },
  undone: { tone: 'neutral', icon: 'history' },
}

export function bulkBadge(phase: BulkState) {
  return { ...BADGES[phase], label: frenchWord(`bulk_states.${phase}`) }
}

async function sheet(lines: BulkLine[]) {
  const labelOf = await teleserviceLabels()
  return lines.map(({ item, request }) => ({
    number: request.number,
    href: paths.request(request),
    service: labelOf(request.teleserviceId),
    requester: request.requesterName,
    state: request.state,
    outcome: item.outcome,
    refusal: item.refusal,
    asked: askedOfLine(item),
  }))
}

const GOES_ON = '\u00a0: vous pouvez quitter cette page, elle continue.'

/** What the title says in one line. */
function summaryOf({ state }: BulkOperation, tally: BulkTally): string {
  if (state === 'preview') return previewSummary(tally)
  if (state === 'running') return `L’opération est en cours${GOES_ON}`
  if (state === 'undoing') return `L’annulation est en cours${GOES_ON}`
  const [count, verb] =
    state === 'undone'
      ? [tally.undone, ['retrouvé son état', 'retrouvé leur état']]
      : [tally.changed + tally.undone, ['changé', 'changé']]
  if (count === 0) return `Aucune demande n’a ${verb[0]}.`
  return frenchCountLine(count, `demande a ${verb[0]}`, `demandes ont ${verb[1]}`, 'feminine')
}

function previewSummary({ planned, refused }: BulkTally): string {
  const still = 'Rien n’est encore modifié'
  if (planned === 0) return `${still}, et aucune de ces demandes ne peut changer.`
  const may = frenchCount(planned, 'demande peut changer', 'demandes peuvent changer', 'feminine')
  if (refused === 0) return `${still}\u00a0: ${may}.`
  const mayNot = refused === 1 ? '1\u00a0ne le peut pas' : `${refused}\u00a0ne le peuvent pas`
  return `${still}\u00a0: ${may}, ${mayNot}.`
}

/** The run that does or undoes it; its page leads back here. */
async function progressOf(operation: BulkOperation, agent: AgentAccount) {
  const { state, jobRunId } = operation
  if (state !== 'running' && state !== 'undoing') return null
  const run = jobRunId ? await JobRun.find(jobRunId) : null
  if (!run || run.state === 'failed') return { isInterrupted: true, run: null }
  const page = { ...jobRunPage(run, agent), path: paths.bulkOperation(operation) }
  return { isInterrupted: false, run: page }
}

async function undoOf(operation: BulkOperation, tally: BulkTally) {
  const { undoUntil } = operation
  if (!undoUntil || !operation.isUndoableAt(now()) || tally.changed === 0) return null
  return {
    seconds: Math.ceil(undoUntil.diff(now(), 'seconds').seconds),
    until: frenchHour(undoUntil),
    waiting: await heldMessageCount(operation.id),
  }
}
