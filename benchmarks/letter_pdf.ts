import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseLetterBody } from '#letters/body/letter_blocks'
import { renderLetterPdf, type LetterDocument } from '#letters/pdf/render_letter_pdf'
import type { Benchmark } from './benchmark.js'
import { timeInTurn } from './benchmark.js'
import { printPlainPdf } from './support/plain_pdf.js'

const ROUNDS = 60
const LETTER: Omit<LetterDocument, 'body'> = {
  authority: { name: 'Ville de Blainville', address: ['1 place de la Mairie', '14550 Blainville'] },
  recipient: ['Madame Claire MARTIN', '12 RUE DES LILAS', '14550 BLAINVILLE'],
  place: 'Blainville',
  date: '2026-11-24',
  references: [{ label: 'N° de dossier', value: '1042' }],
  object: 'Votre demande n° 1042',
  signature: { quality: ['Pour le maire'], name: 'Nadia Lefèvre' },
  footer: 'Ville de Blainville – 1 place de la Mairie, 14550 Blainville',
}

/** Above the floor stand what makes it a letter of the town: letterhead, window of the envelope, footer, checks. */
export const letterPdf: Benchmark = {
  name: 'letter-pdf',
  description: 'one letter to a citizen as PDF, in ms; floor: pdfmake alone, given the same words',
  minutes: 3,
  async run() {
    const body = readFileSync(
      fileURLToPath(new URL('./support/letter.txt', import.meta.url)),
      'utf8'
    )
    const ours = () => renderLetterPdf({ ...LETTER, body: parseLetterBody(body) })
    const floor = () => printPlainPdf([...wordsAround(), ...body.split(/\n{2,}/)])

    const [value, least] = await timeInTurn([ours, floor], ROUNDS)
    return [
      {
        name: 'letter-pdf',
        value,
        unit: 'ms',
        floor: least,
        floor_name: 'pdfmake alone',
        ratio: value / least,
      },
    ]
  },
}

function wordsAround(): string[] {
  const { authority, recipient, place, date, references, object, signature, footer } = LETTER
  return [
    `**${authority.name}**`,
    ...authority.address,
    ...recipient,
    `${place}, ${date}`,
    ...references.map(({ label, value }) => `${label} ${value}`),
    `**${object}**`,
    ...signature.quality,
    `**${signature.name}**`,
    footer,
  ]
}
