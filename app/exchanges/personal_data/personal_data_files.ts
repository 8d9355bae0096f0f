import { now } from '#shared/clock'
import { frenchInstant } from '#shared/french_instants'
import { currentAuthority } from '#authorities/tenancy'
import DocumentType from '#catalogue/models/document_type'
import CitizenAccount from '#accounts/models/citizen_account'
import Document from '#documents/models/document'
import { readOriginal } from '#documents/storage/page_files'
import Household from '#households/models/household'
import { printRecord } from '#letters/printing/print_documents'
import { townLetterhead } from '#letters/queries/town_letterhead'
import ServiceRequest from '#requests/models/service_request'
import { documentRecord } from '#exchanges/personal_data/document_record'
import { householdRecord } from '#exchanges/personal_data/household_record'
import { recordSections } from '#exchanges/personal_data/record_sections'
import {
  requestRecord,
  type KeptFile,
  type RequestRecord,
} from '#exchanges/personal_data/request_record'
import type { ArchiveFile } from '#exchanges/personal_data/zip_stream'

type Progress = (done: number, total?: number) => Promise<void>

const JSON_INDENT = 2

/**
 * All that the town keeps of a household (RGPD, art. 15 and 20): `donnees.json` for machines,
 * `donnees.pdf` for people, then every file that it sent.
 */
export async function* personalDataFiles(
  householdId: string,
  progress: Progress
): AsyncGenerator<ArchiveFile> {
  const household = await Household.findOrFail(householdId)
  const account = await CitizenAccount.findBy('household_id', householdId)
  const documents = await Document.query()
    .where('household_id', householdId)
    .preload('pages')
    .orderBy('id')
  const ids = await ServiceRequest.query()
    .where('household_id', householdId)
    .select('id', 'authority_id')
    .orderBy('id')
  const total = ids.length + documents.length + 1

  const requests: RequestRecord[] = []
  const kept: KeptFile[] = []
  for (const [index, { id }] of ids.entries()) {
    const request = await ServiceRequest.findOrFail(id)
    requests.push(await requestRecord(request, (file) => kept.push(file)))
    await progress(index + 1, total)
  }
  const labels = new Map((await DocumentType.query()).map(({ key, label }) => [key, label]))
  const documentRecords = documents.map((document) =>
    documentRecord(document, labels.get(document.documentTypeKey) ?? document.documentTypeKey)
  )
  const record = await householdRecord(household, account)
  const made = { town: currentAuthority().displayTitle, madeAt: now().toISO() }
  yield text('donnees.json', { ...made, ...record, requests, documents: documentRecords })
  const pdf = await printRecord({
    authority: townLetterhead(),
    title: 'Vos données personnelles',
    subtitle: `Compte foyer n°\u00a0${household.number}`,
    sections: recordSections(record, documentRecords, requests),
    footer: `Document établi le ${frenchInstant(now())}.`,
  })
  yield { path: 'donnees.pdf', content: pdf, packed: true }
  await progress(ids.length + 1, total)

  for (const file of kept) {
    yield { path: file.path, content: await readOriginal(file), packed: true }
  }
  for (const [index, document] of documents.entries()) {
    for (const [place, page] of document.pages.entries()) {
      const { path } = documentRecords[index].files[place]
      yield { path, content: await readOriginal(page), packed: true }
    }
    await progress(ids.length + index + 2, total)
  }
}

function text(path: string, content: object): ArchiveFile {
  return { path, content: Buffer.from(JSON.stringify(content, null, JSON_INDENT)), packed: false }
}
