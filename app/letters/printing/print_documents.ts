import drive from '@adonisjs/drive/services/main'
import type { BatchLayout } from '#letters/models/letter_batch'
import type { Letterhead } from '#letters/pdf/letterhead'
import type { AccessSheet } from '#letters/pdf/render_access_sheet'
import type { FilingSummary } from '#letters/pdf/render_filing_pdf'
import type { LetterDocument } from '#letters/pdf/render_letter_pdf'
import type { PaperFormDocument } from '#letters/pdf/render_paper_form'
import type { RecordDocument } from '#letters/pdf/render_record'
import { printInThread } from '#letters/printing/printing_thread'

type Headed = { authority: Letterhead }

/** A letter on paper. @throws E_LETTERHEAD_IMAGE_REFUSED, E_PRINTING_FAILED */
export async function printLetter(letter: LetterDocument): Promise<Buffer> {
  return printInThread({ kind: 'letter', document: await withLogo(letter) })
}

/** A request on paper. @throws E_LETTERHEAD_IMAGE_REFUSED, E_PRINTING_FAILED */
export async function printFiling(summary: FilingSummary): Promise<Buffer> {
  return printInThread({ kind: 'filing', document: await withLogo(summary) })
}

/** A form to be filled in with a pen. @throws E_LETTERHEAD_IMAGE_REFUSED, E_PRINTING_FAILED */
export async function printPaperForm(form: PaperFormDocument): Promise<Buffer> {
  return printInThread({ kind: 'paper_form', document: await withLogo(form) })
}

/** The access to an account on paper. @throws E_LETTERHEAD_IMAGE_REFUSED, E_PRINTING_FAILED */
export async function printAccessSheet(sheet: AccessSheet): Promise<Buffer> {
  return printInThread({ kind: 'access_sheet', document: await withLogo(sheet) })
}

/** What is known of somebody, on paper. @throws E_LETTERHEAD_IMAGE_REFUSED, E_PRINTING_FAILED */
export async function printRecord(record: RecordDocument): Promise<Buffer> {
  return printInThread({ kind: 'record', document: await withLogo(record) })
}

/** Letters in one file, each on its own sheets. @throws E_LETTERHEAD_IMAGE_REFUSED, E_PRINTING_FAILED */
export async function printBatch(batch: {
  title: string
  layout: BatchLayout
  letters: LetterDocument[]
}): Promise<Buffer> {
  const logos = new Map<string, Buffer>()
  const letters: LetterDocument[] = []
  for (const letter of batch.letters) letters.push(await withLogo(letter, logos))
  return printInThread({ kind: 'batch', document: { ...batch, letters } })
}

/** A letter is kept with the place of its logo, and printed with the logo itself. */
async function withLogo<T extends Headed>(document: T, known = new Map<string, Buffer>()) {
  const { logoKey } = document.authority
  if (!logoKey) return document
  const logo = known.get(logoKey) ?? Buffer.from(await drive.use().getBytes(logoKey))
  known.set(logoKey, logo)
  return { ...document, authority: { ...document.authority, logo } }
}
