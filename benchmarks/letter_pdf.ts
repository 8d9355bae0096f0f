import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Benchmark } from './benchmark.js'
import { median, time } from './benchmark.js'

/** The floor is pdfmake given a document of the same words and no letterhead, window, reference or check of ours. */
export const letterPdf: Benchmark = {
  name: 'letter-pdf',
  description: 'one letter to a citizen as PDF, in ms; floor: the same words with pdfmake alone',
  async run() {
    const { parseLetterBody } = await import('#letters/body/letter_blocks')
    const { renderLetterPdf } = await import('#letters/pdf/render_letter_pdf')
    const { printPlainPdf } = await import('./support/plain_pdf.js')
    const text = readFileSync(
      fileURLToPath(new URL('./support/letter.txt', import.meta.url)),
      'utf8'
    )

    const ours = () =>
      renderLetterPdf({
        authority: {
          name: 'Ville de Blainville',
          address: ['1 place de la Mairie', '14550 Blainville'],
        },
        recipient: ['Madame Claire MARTIN', '12 RUE DES LILAS', '14550 BLAINVILLE'],
        place: 'Blainville',
        date: '2026-11-24',
        references: [{ label: 'N° de dossier', value: '1042' }],
        object: 'Votre demande n° 1042',
        body: parseLetterBody(text),
        signature: { quality: ['Pour le maire'], name: 'Nadia Lefèvre' },
        footer: 'Ville de Blainville – 1 place de la Mairie, 14550 Blainville',
      })
    const value = median(await time(ours, 40))
    const floor = median(await time(() => printPlainPdf(text), 40))
    return [
      {
        name: 'letter-pdf',
        value,
        unit: 'ms',
        floor,
        floor_name: 'pdfmake alone',
        ratio: value / floor,
      },
    ]
  },
}
