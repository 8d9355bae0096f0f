import largest from '#teleservices/handicap_compensation_child/teleservice'
import type { PaperField } from '#kernel/forms/paper/paper_field'
import { paperForm, type PaperStep } from '#kernel/forms/paper/paper_form'
import { resolveForm } from '#kernel/forms/resolve_form'
import { paperIdentity } from '#letters/paper_identity'
import { renderPaperForm, type PaperFormDocument } from '#letters/pdf/render_paper_form'
import { timeInTurn, type Benchmark } from './benchmark.js'
import { printPlainPdf } from './support/plain_pdf.js'

const ROUNDS = 20

/** Above the floor stand the boxes, lines and ticks – some nine hundred drawings –, the conditions in words, and fields kept whole. */
export const paperFormPdf: Benchmark = {
  name: 'paper-form',
  description:
    'the printable form for the largest teleservice (226 fields), from its schema to the PDF, in ms; floor: pdfmake alone, given the same words',
  minutes: 4,
  async run() {
    const words = wordsOf(documentOf())
    const ours = () => renderPaperForm(documentOf())
    const floor = () => printPlainPdf(words)

    const [value, least] = await timeInTurn([ours, floor], ROUNDS)
    return [
      {
        name: 'paper-form',
        value,
        unit: 'ms',
        floor: least,
        floor_name: 'pdfmake alone',
        ratio: value / least,
      },
    ]
  },
}

function documentOf(): PaperFormDocument {
  const form = resolveForm({ teleservice: largest, lists: [], audience: 'agent' })
  const { before, after } = paperIdentity({
    subject: largest.subject.kind,
    seasons: [],
    channels: ['Courrier', 'Courriel', 'Guichet'],
  })
  return {
    authority: {
      name: 'Ville de Blainville',
      address: ['1 place de la Mairie', '14550 Blainville'],
    },
    title: largest.label,
    summary: largest.summary,
    code: '7KQ4-M2XP',
    link: 'https://blainville.example/formulaire/7KQ4M2XP',
    advice: ['Écrivez en majuscules, au stylo noir ou bleu.'],
    steps: [...before, ...paperForm(form), ...after],
    documents: [{ label: 'Certificat médical', note: '' }],
    sending: ['Par courrier ou au guichet\u00a0: 1 place de la Mairie, 14550 Blainville.'],
    privacy: [largest.privacy.purpose],
    footer: 'Ville de Blainville – formulaire 7KQ4-M2XP',
  }
}

function wordsOf({ authority, title, summary, steps, ...rest }: PaperFormDocument): string[] {
  return [
    `**${authority.name}**`,
    ...authority.address,
    `**${title}**`,
    summary,
    ...rest.advice,
    ...steps.flatMap(wordsOfStep),
    ...rest.documents.map(({ label }) => label),
    ...rest.sending,
    ...rest.privacy,
  ]
}

function wordsOfStep({ title, fields }: PaperStep): string[] {
  return [`**${title}**`, ...fields.flatMap(wordsOfField)]
}

/** As often as they are printed. */
function wordsOfField({ label, help, condition, entry }: PaperField): string[] {
  const own = [condition?.words, label, help].filter((text) => typeof text === 'string')
  if (entry.kind === 'ticks') return [...own, ...entry.choices.map((choice) => choice.label)]
  if (!('fields' in entry)) return own
  const times = entry.kind === 'copies' ? entry.count : 1
  return [...own, ...Array.from({ length: times }, () => entry.fields.flatMap(wordsOfField)).flat()]
}
