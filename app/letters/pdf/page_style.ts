import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { now } from '#shared/clock'

/** Millimetres in points, the unit of a PDF. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

/** Left and right margins of every page; bottom leaves room for the footer. */
export const MARGIN = { left: mm(25), right: mm(25), top: mm(22), bottom: mm(27) }

export const CONTENT_WIDTH = mm(210) - MARGIN.left - MARGIN.right

export const INK = '#1c232b'
/** Labels and small print: 6.5 to 1 on white. */
export const GREY = '#56616c'
export const HAIRLINE = '#d3d9df'
export const TINT = '#f4f6f8'
/** Used when a town has chosen no colour. */
export const DEFAULT_ACCENT = '#1f5f8b'

/** A horizontal hairline, `width` points long. */
export function rule(width = CONTENT_WIDTH, left = 0): Content {
  return {
    canvas: [
      {
        type: 'line',
        x1: left,
        y1: 0,
        x2: left + width,
        y2: 0,
        lineWidth: 0.5,
        lineColor: HAIRLINE,
      },
    ],
  }
}

/** What every document of a town has in common: sheet, type, language and metadata. */
export function townDocument(facts: {
  title: string
  author: string
  subject: string
}): Omit<TDocumentDefinitions, 'content'> {
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom],
    version: '1.7',
    language: 'fr-FR',
    displayTitle: true,
    info: { ...facts, creator: 'CapDémat', producer: 'CapDémat', creationDate: now().toJSDate() },
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.28, color: INK },
  }
}
