import type { Content } from 'pdfmake/interfaces.js'
import { INK, mm } from '#letters/pdf/page_style'

/** A character of handwriting needs five millimetres. */
const BOX = { width: mm(4.6), height: mm(6) }
const BETWEEN_GROUPS = mm(2)
const TICK = 8.5
const LINE_HEIGHT = mm(7)
const PEN = { lineWidth: 0.6, lineColor: '#6b7580' }

/** Room that a tick and the gap after it take beside their label. */
export const TICK_ROOM = 15

/** A line to write on. */
export function writingLine(width: number): Content {
  return writingLines(1, width)
}

/** Lines one under the other, as a text is written. */
export function writingLines(count: number, width: number): Content {
  const places = Array.from({ length: count }, (_, index) => (index + 1) * LINE_HEIGHT)
  return {
    canvas: places.map((y) => ({ type: 'line', x1: 0, y1: y, x2: width, y2: y, ...PEN })),
  }
}

/** Boxes of a character each, group by group. */
export function characterBoxes(groups: readonly number[]): Content {
  return {
    canvas: placesOf(groups).map((x) => ({
      type: 'rect',
      x,
      y: 2,
      w: BOX.width,
      h: BOX.height,
      ...PEN,
    })),
  }
}

/** The room that they take in a line. */
export function boxesWidth(groups: readonly number[]): number {
  return (placesOf(groups).at(-1) ?? 0) + BOX.width
}

/** A box to tick before its label. */
export function tickBox(label: Content): Content {
  return {
    columnGap: 0,
    columns: [
      {
        width: TICK_ROOM,
        canvas: [{ type: 'rect', x: 0, y: 2, w: TICK, h: TICK, lineWidth: 0.8, lineColor: INK }],
      },
      { width: '*', stack: [label] },
    ],
  }
}

function placesOf(groups: readonly number[]): number[] {
  return groups.flatMap((size, index) => {
    const before = groups.slice(0, index).reduce((sum, one) => sum + one, 0)
    return Array.from(
      { length: size },
      (_, place) => (before + place) * BOX.width + index * BETWEEN_GROUPS
    )
  })
}
