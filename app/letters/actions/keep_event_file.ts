import { createHash } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import { currentAuthorityId } from '#authorities/tenancy'
import RequestEventFile from '#letters/models/request_event_file'
import { printFiling } from '#letters/printing/print_documents'
import { requestSummary } from '#letters/queries/request_summary'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'

interface Input {
  requestId: string
  eventId: string
}

/**
 * Keeps the request on paper as it was at an event: creation, validation,
 * refusal, cancellation (domain.md 1.5). Done once: what is there already is
 * never made again.
 */
export class KeepEventFile {
  async handle({ requestId, eventId }: Input): Promise<void> {
    if (await fileOf(eventId)) return
    const request = await ServiceRequest.findOrFail(requestId)
    const event = await RequestEvent.query()
      .where('request_id', requestId)
      .where('id', eventId)
      .firstOrFail()
    const pdf = await printFiling(await requestSummary(request, 'agent', event))
    const pdfKey = `${currentAuthorityId()}/events/${eventId}-${uuidv7()}.pdf`
    await drive.use().put(pdfKey, pdf)
    try {
      const fingerprint = createHash('sha256').update(pdf).digest('hex')
      await RequestEventFile.create({ requestId, eventId, pdfKey, fingerprint, createdAt: now() })
    } catch (error) {
      await drive.use().delete(pdfKey)
      if (!(await fileOf(eventId))) throw error
    }
  }
}

function fileOf(eventId: string): Promise<RequestEventFile | null> {
  return RequestEventFile.query().where('event_id', eventId).first()
}
