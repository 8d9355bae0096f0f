import type { Content } from 'pdfmake/interfaces.js'
import type { PaperChoice, PaperEntry } from '#kernel/forms/paper/paper_field'
import { GREY, mm } from '#letters/pdf/page_style'
import { TICK_ROOM, tickBox } from '#letters/pdf/paper_marks'

type Ticks = Extract<PaperEntry, { kind: 'ticks' }>

const INDENT = mm(5)
/** A letter of a choice is about so wide. */
const LETTER = 5.2
const MOST_COLUMNS = 4
const FEW = 3
const SHORT_LABEL = 9

/** The choices under their label, in as many columns as their words allow. */
export function paperTicks({ choices }: Ticks, width: number): Content {
  const isTree = choices.some(({ depth, note }) => depth > 0 || note)
  const longest = Math.max(...choices.map(({ label }) => label.length), 1)
  const room = TICK_ROOM + longest * LETTER + 6
  const columns = isTree ? 1 : Math.max(1, Math.min(MOST_COLUMNS, Math.floor(width / room)))
  const perColumn = Math.ceil(choices.length / columns)
  return {
    margin: [0, 2, 0, 0],
    columnGap: 0,
    columns: Array.from({ length: columns }, (_, column) => ({
      width: width / columns,
      stack: choices.slice(column * perColumn, (column + 1) * perColumn).map(choice),
    })),
  }
}

/** « Oui » and « Non », or two or three other short words, at the end of the line of their question. */
export function shortTicks({ choices }: Ticks, label: Content): Content | null {
  const isShort =
    choices.length <= FEW &&
    choices.every(({ label: words, note }) => words.length <= SHORT_LABEL && !note)
  if (!isShort) return null
  return {
    columns: [
      { width: '*', stack: [label] },
      ...choices.map((one) => ({
        width: TICK_ROOM + one.label.length * LETTER + 4,
        stack: [choice(one)],
      })),
    ],
    columnGap: 6,
  }
}

function choice({ label, note, depth }: PaperChoice): Content {
  return {
    margin: [depth * INDENT, 1, 0, 1],
    stack: [
      tickBox({
        fontSize: 9.5,
        lineHeight: 1.15,
        text: note ? [label, { text: ` – ${note}`, fontSize: 8.5, color: GREY }] : label,
      }),
    ],
  }
}
