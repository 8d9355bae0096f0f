import type { Content } from 'pdfmake/interfaces.js'
import type { PaperEntry, PaperField } from '#kernel/forms/paper/paper_field'
import { under } from '#letters/pdf/filing_rows'
import { CONTENT_WIDTH, GREY, mm } from '#letters/pdf/page_style'
import {
  boxesWidth,
  characterBoxes,
  tickBox,
  writingLine,
  writingLines,
} from '#letters/pdf/paper_marks'
import { paperTicks, shortTicks } from '#letters/pdf/paper_ticks'

const INDENT = mm(5)
const GAP = mm(6)
const SPACE = mm(3)

/** A copy of so few fields stays in one piece. */
const WHOLE_COPY = 6

/** Letters and figures that are asked for by the dozen do not need the whole width. */
const NARROW_LINE = { characters: 20, width: mm(75) }

/** An answer of so many characters needs no more than half of the page. */
const SHORT_ANSWER = 40

/** The fields of a form one under the other, short ones two by two, conditional ones under their condition. */
export function paperFields(fields: readonly PaperField[], depth = 0): Content[] {
  return runsOf(fields).flatMap((run) => {
    const { condition } = run[0]
    if (!condition) return rows(run, depth)
    const level = depth + condition.depth
    const words: Content = {
      text: `${condition.words}\u00a0:`,
      fontSize: 9,
      bold: true,
      color: GREY,
      margin: [(level - 1) * INDENT, 7, 0, 0],
    }
    return under(words, rows(run, level))
  })
}

/** Neighbours that stand under the same condition, or under none. */
function runsOf(fields: readonly PaperField[]): PaperField[][] {
  const runs: PaperField[][] = []
  for (const field of fields) {
    const run = runs.at(-1)
    if (run && run[0].condition?.key === field.condition?.key) run.push(field)
    else runs.push([field])
  }
  return runs
}

function rows(fields: readonly PaperField[], depth: number): Content[] {
  const width = CONTENT_WIDTH - depth * INDENT
  const half = (width - GAP) / 2
  const contents: Content[] = []
  for (let place = 0; place < fields.length; place++) {
    const [field, next] = fields.slice(place, place + 2)
    if (next && isShort(field, half) && isShort(next, half)) {
      contents.push({
        unbreakable: true,
        margin: [depth * INDENT, SPACE, 0, 0],
        columns: [block(field, half), block(next, half)],
        columnGap: GAP,
      })
      place++
    } else contents.push(...whole(field, width, depth))
  }
  return contents
}

function whole(field: PaperField, width: number, depth: number): Content[] {
  const { entry } = field
  const left = depth * INDENT
  if (entry.kind === 'group') return under(groupHead(field, left), paperFields(entry.fields, depth))
  if (entry.kind === 'copies') return copies(field, entry, depth)
  if (entry.kind === 'tick') {
    return [{ unbreakable: true, margin: [left, 5, 0, 0], stack: [tickBox(label(field))] }]
  }
  const inLine = entry.kind === 'ticks' ? shortTicks(entry, label(field)) : null
  if (inLine) return [{ unbreakable: true, margin: [left, SPACE, 0, 0], stack: [inLine] }]
  return [{ unbreakable: true, margin: [left, SPACE, 0, 0], stack: block(field, width).stack }]
}

function copies(
  field: PaperField,
  { fields, count }: Extract<PaperEntry, { kind: 'copies' }>,
  depth: number
): Content[] {
  const isWhole = fields.length <= WHOLE_COPY && fields.every(({ entry }) => !('fields' in entry))
  const blanks = Array.from({ length: count }, (_, index): Content[] => {
    const rank: Content = {
      text: `N°\u00a0${index + 1}`,
      fontSize: 9,
      bold: true,
      color: GREY,
      margin: [depth * INDENT, 8, 0, 0],
    }
    const blank = under(rank, paperFields(fields, depth + 1))
    return isWhole ? [{ unbreakable: true, stack: blank }] : blank
  })
  const more: Content = {
    text: 'S’il en faut davantage, continuez sur une feuille à part.',
    fontSize: 8.5,
    color: GREY,
    margin: [depth * INDENT, 5, 0, 0],
  }
  return [...under(groupHead(field, depth * INDENT), blanks.flat()), more]
}

function groupHead(field: PaperField, left: number): Content {
  return { margin: [left, 10, 0, 0], stack: [label(field, 10.5)] }
}

/** The label above, the room for the answer under it. */
function block(field: PaperField, width: number) {
  return { width, stack: [label(field), answer(field.entry, width)] }
}

function answer(entry: PaperEntry, width: number): Content {
  switch (entry.kind) {
    case 'line':
      return entry.unit
        ? unitLine(entry.unit, width)
        : writingLine(
            entry.length <= NARROW_LINE.characters ? Math.min(width, NARROW_LINE.width) : width
          )
    case 'lines':
      return writingLines(entry.count, width)
    case 'boxes':
      return characterBoxes(entry.groups)
    case 'ticks':
      return paperTicks(entry, width)
    default:
      return ''
  }
}

function unitLine(unit: string, width: number): Content {
  const length = Math.min(width, mm(40))
  return {
    columns: [
      { width: length, stack: [writingLine(length)] },
      { width: '*', text: unit, margin: [4, mm(4), 0, 0] },
    ],
  }
}

function label({ label: words, help, required, entry }: PaperField, size = 9.5): Content {
  const isOptional = !required && entry.kind !== 'tick'
  const hint = entry.kind === 'boxes' ? entry.hint : undefined
  const several = entry.kind === 'ticks' && entry.several ? 'plusieurs choix possibles' : undefined
  const notes = [isOptional ? 'facultatif' : undefined, hint, several].filter(Boolean).join(', ')
  return {
    fontSize: size,
    lineHeight: 1.15,
    text: [
      { text: words, bold: size > 10 },
      ...(notes ? [{ text: ` (${notes})`, color: GREY, bold: false }] : []),
      ...(help ? [{ text: `\n${help}`, fontSize: 8.5, color: GREY, bold: false }] : []),
    ],
  }
}

/** A field that fits beside another. */
function isShort({ entry, label: words, help }: PaperField, half: number): boolean {
  if (words.length > 60 || help) return false
  if (entry.kind === 'boxes') return boxesWidth(entry.groups) <= half
  return entry.kind === 'line' && entry.length <= SHORT_ANSWER
}
