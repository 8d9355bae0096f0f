import { frenchCount } from '#shared/french_counts'
import { frenchInstant } from '#shared/french_instants'
import { PageErrors } from '#shared/pages/page_errors'
import JobRun from '#authorities/models/job_run'
import type LetterBatch from '#letters/models/letter_batch'
import { letterBatchPage } from '#letters/queries/letter_batches'
import { waitingLetters } from '#letters/queries/waiting_letters'
import { paths } from '#back_office/paths'
import type RequestMessage from '#requests/models/request_message'
import ServiceRequest from '#requests/models/service_request'

/** Letters shown; what is beyond is told by its number. */
const SHOWN = 100
const COUNTED_UP_TO = 1000

/** « Courriers »: what waits for a batch, and the batches that were made. */
export async function letterBatchesPage(
  teleserviceIds: string[],
  cursor?: string,
  errors = new PageErrors()
) {
  const waiting = await waitingLetters(teleserviceIds).limit(COUNTED_UP_TO)
  const { batches, next } = await letterBatchPage(teleserviceIds, cursor)
  return {
    path: paths.letterBatches,
    errors,
    count: frenchCount(
      waiting.length,
      'courrier attend d’être imprimé',
      'courriers attendent d’être imprimés',
      'masculine'
    ),
    waiting: await waitingLines(waiting.slice(0, SHOWN)),
    beyond: Math.max(0, waiting.length - SHOWN),
    isFirst: cursor === undefined,
    batches: await batchLines(batches),
    nextPath: next && `${paths.letterBatches}?avant=${next}`,
  }
}

async function waitingLines(letters: RequestMessage[]) {
  const requests = await ServiceRequest.query().whereIn(
    'id',
    letters.map(({ requestId }) => requestId)
  )
  const byId = new Map(requests.map((request) => [request.id, request]))
  return letters.flatMap((letter) => {
    const request = byId.get(letter.requestId)
    if (!request) return []
    return [
      {
        number: request.number,
        href: `${paths.request(request)}?vue=echanges#informations`,
        requester: request.requesterName,
        recipient: letter.recipient,
        subject: letter.subject,
        by: `${frenchInstant(letter.createdAt)}, par ${letter.authorName}`,
        letterPath: paths.letter(request, letter.id),
      },
    ]
  })
}

const STATES = {
  preparing: { label: 'En préparation', tone: 'info', icon: 'hourglass' },
  failed: { label: 'Échec de la préparation', tone: 'danger', icon: 'circle-x' },
  ready: { label: 'Prêt à imprimer', tone: 'accent', icon: 'file-check' },
  printed: { label: 'Imprimé', tone: 'info', icon: 'printer' },
  posted: { label: 'Posté', tone: 'success', icon: 'send' },
}

async function batchLines(batches: LetterBatch[]) {
  const runIds = batches.flatMap(({ state, runId }) =>
    state === 'preparing' && runId ? [runId] : []
  )
  const runs = await JobRun.query().whereIn('id', runIds).whereNot('state', 'failed')
  const alive = new Set(runs.map(({ id }) => id))
  return batches.map((batch) => {
    const hasFailed = batch.state === 'preparing' && !alive.has(batch.runId ?? '')
    return {
      at: frenchInstant(batch.createdAt),
      author: batch.authorName,
      count: frenchCount(batch.letterCount, 'courrier', 'courriers', 'masculine'),
      layout: batch.layout === 'window' ? 'enveloppes à fenêtre' : 'feuilles d’adresse',
      badge: STATES[hasFailed ? 'failed' : batch.state],
      marks: marksOf(batch),
      statePath: `${paths.letterBatch(batch.id)}/etat`,
      filePath: batch.pdfKey ? `${paths.letterBatch(batch.id)}/lot.pdf` : null,
      fileLabel: batch.state === 'ready' ? 'Imprimer le PDF' : 'Réimprimer le PDF',
      runPath: batch.state === 'preparing' && batch.runId ? paths.jobRun(batch.runId) : null,
      restartPath: hasFailed ? `${paths.letterBatch(batch.id)}/preparation` : null,
      mayPrint: batch.state === 'ready',
      mayPost: batch.state === 'ready' || batch.state === 'printed',
    }
  })
}

function marksOf({ printedAt, printedByName, postedAt, postedByName }: LetterBatch): string[] {
  return [
    ...(printedAt ? [`Imprimé le ${frenchInstant(printedAt)}, par ${printedByName}`] : []),
    ...(postedAt ? [`Posté le ${frenchInstant(postedAt)}, par ${postedByName}`] : []),
  ]
}
