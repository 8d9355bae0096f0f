import type { Content } from 'pdfmake/interfaces.js'
import type { LetterBlock } from '#letters/body/letter_blocks'
import type { LetterInline } from '#letters/body/letter_inlines'
import { GREY } from '#letters/pdf/page_style'

/** The blocks of a letter as paragraphs and lists of a page. */
export function letterBodyContent(blocks: LetterBlock[]): Content[] {
  return blocks.map(({ kind, lines }) =>
    kind === 'list'
      ? {
          ul: lines.map((item) => ({
            text: item.map(inline),
            margin: [0, 0, 0, 2] as [number, number, number, number],
          })),
          markerColor: GREY,
          margin: [8, 0, 0, 8],
        }
      : { text: joinLines(lines), margin: [0, 0, 0, 9] }
  )
}

/** Says whether a block is short enough – a dozen lines – to be kept in one piece. */
export function isShortBlock({ lines }: LetterBlock): boolean {
  const characters = lines.flat().reduce((length, { text }) => length + text.length, 0)
  return characters <= 700 && lines.length <= 12
}

function joinLines(lines: LetterInline[][]): Content[] {
  return lines.flatMap((line, index) =>
    index === 0 ? line.map(inline) : ['\n', ...line.map(inline)]
  )
}

function inline({ text, bold, italic }: LetterInline): Content {
  return { text, bold, italics: italic }
}
