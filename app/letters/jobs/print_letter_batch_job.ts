import drive from '@adonisjs/drive/services/main'
import { frenchCountLine } from '#shared/french_counts'
import { frenchInstant } from '#shared/french_instants'
import { defineJob } from '#authorities/jobs/define_job'
import { currentAuthorityId } from '#authorities/tenancy'
import LetterBatch from '#letters/models/letter_batch'
import type { LetterDocument } from '#letters/pdf/render_letter_pdf'
import { printBatch } from '#letters/printing/print_documents'
import { lettersOfBatch } from '#letters/queries/letter_batches'

interface Input {
  batchId: string
}

/** Makes the one PDF of a batch, from the letters as they were decided. */
export const printLetterBatchJob = defineJob<Input>({
  key: 'print_letter_batch',
  label: 'Lot d’impression',
  description: 'Réunit en un seul PDF les courriers qui attendent d’être imprimés.',
  async run({ run, input: { batchId }, progress }) {
    const batch = await LetterBatch.findOrFail(batchId)
    if (batch.state === 'preparing') {
      const pdf = await print(batch, progress)
      const key = `${currentAuthorityId()}/letter_batches/${batchId}-${run.attempts}.pdf`
      await drive.use().put(key, pdf)
      await LetterBatch.query()
        .where('id', batchId)
        .where('state', 'preparing')
        .update({ state: 'ready', pdf_key: key })
    }
    return {
      summary: frenchCountLine(
        batch.letterCount,
        'courrier prêt à imprimer',
        'courriers prêts à imprimer',
        'masculine'
      ),
      details: { backTo: '/backoffice/courriers', backLabel: 'Voir les courriers' },
    }
  },
})

async function print(
  batch: LetterBatch,
  progress: (done: number, total: number) => Promise<void>
): Promise<Buffer> {
  const letters: LetterDocument[] = []
  await progress(0, batch.letterCount)
  for (const { document } of await lettersOfBatch(batch.id)) {
    letters.push(document as unknown as LetterDocument)
    await progress(letters.length, batch.letterCount)
  }
  return printBatch({
    title: `Courriers du ${frenchInstant(batch.createdAt)}`,
    layout: batch.layout,
    letters,
  })
}
