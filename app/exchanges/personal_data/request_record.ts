import { describeFiling } from '#kernel/forms/describe_filing'
import { safeFileName } from '#documents/pages/file_name'
import { receivedMessages } from '#letters/queries/received_messages'
import Payment from '#payments/models/payment'
import type NoteFile from '#requests/models/note_file'
import RequestDocument from '#requests/models/request_document'
import RequestEvent from '#requests/models/request_event'
import RequestNote from '#requests/models/request_note'
import type ServiceRequest from '#requests/models/service_request'
import { keptSteps } from '#requests/queries/kept_step'
import { loadForm } from '#requests/queries/load_form'
import { noteFiles } from '#requests/queries/note_files'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** A file of the store, and its place in the archive. */
export type KeptFile = Pick<NoteFile, 'storageKey'> & { path: string }

/**
 * Everything that is kept of a request and that its citizen may read: no internal note, no agent's work.
 *
 * @param keep told of each file that goes with it
 */
export async function requestRecord(request: ServiceRequest, keep: (file: KeptFile) => void) {
  const own = { request_id: request.id }
  const form = await loadForm(request)
  const notes = await RequestNote.query()
    .where({ ...own, visibility: 'public' })
    .orderBy('id')
  const joined = await noteFiles(notes.map(({ id }) => id))
  const events = await RequestEvent.query()
    .where({ ...own, kind: 'transition' })
    .orderBy('position')
  const attachments = await RequestDocument.query().where(own)
  const payments = await Payment.query().where(own).orderBy('id')
  return {
    number: request.number,
    teleservice: request.teleserviceId,
    label: (await teleserviceOf(request))?.label ?? request.teleserviceId,
    state: request.state,
    requester: request.requesterName,
    subject: request.subjectName,
    createdAt: request.createdAt.toISO(),
    submittedAt: request.submittedAt?.toISO() ?? null,
    validatedAt: request.validatedAt?.toISO() ?? null,
    reason: request.decisionReason,
    data: request.data,
    steps: describeFiling(form, request.data, { audience: 'citizen' }).map(({ title, rows }) => ({
      title,
      rows,
    })),
    beingTyped: (await keptSteps(request.id)).map(({ stepId, answers, updatedAt }) => ({
      step: stepId,
      answers,
      at: updatedAt.toISO(),
    })),
    documents: attachments.map(({ documentId }) => documentId),
    history: events.map(({ toState, reason, actorKind, createdAt }) => ({
      state: toState,
      reason,
      by: actorKind,
      at: createdAt.toISO(),
    })),
    notes: notes.map(({ id, text, authorKind, authorName, createdAt }) => ({
      text,
      files: (joined.get(id) ?? []).map(({ fileName, storageKey, position }) => {
        const path = `messages/${id}/${position}-${safeFileName(fileName)}`
        keep({ path, storageKey })
        return { path, name: fileName }
      }),
      by: authorKind,
      name: authorName,
      at: createdAt.toISO(),
    })),
    messages: (await receivedMessages([request.id])).map(
      ({ channel, recipient, subject, text, createdAt }) => ({
        channel,
        recipient,
        subject,
        text,
        at: createdAt.toISO(),
      })
    ),
    payments: payments.map(
      ({ reference, state, mode, amount, lines, bankReference, startedAt, settledAt }) => ({
        reference,
        state,
        mode,
        amount,
        lines,
        bankReference,
        startedAt: startedAt.toISO(),
        settledAt: settledAt?.toISO() ?? null,
      })
    ),
  }
}

export type RequestRecord = Awaited<ReturnType<typeof requestRecord>>
