import { parseInlines, type LetterInline } from '#letters/body/letter_inlines'

/**
 * The body of a letter as a tree: what the parser produces, what variables are
 * put into, what is rendered as HTML and as PDF. A rich editor may one day
 * produce the same tree; nothing else would change.
 */
export interface LetterBlock {
  /** The lines of a `list` are its items. */
  kind: 'paragraph' | 'list'
  lines: LetterInline[][]
}

/**
 * Parses the body of a letter template. The notation is a subset of Markdown –
 * blank lines between paragraphs, line breaks kept, `**gras**`, `*italique*`,
 * lists whose items start with `- `, a backslash before an asterisk or before the
 * dash of a line that is none of this – because managers already type it in mails, it needs no editor and no script,
 * a comparison of two versions shows what changed, and no HTML ever enters the
 * database. Any text is valid: what is not notation is text.
 */
export function parseLetterBody(text: string): LetterBlock[] {
  return frenchSpaces(text.replace(/\r\n?/g, '\n'))
    .split(/\n(?:[^\S\n]*\n)+/)
    .flatMap(parseChunk)
    .filter((block) => block.lines.length > 0)
}

const ITEM = /^\s*[-–•]\s+/

/** Stand for an escaped asterisk and an escaped backslash while the notation is read. */
const ASTERISK = '\ue000'
const BACKSLASH = '\ue001'

/** A backslash keeps a line that begins with a dash from being an item. */
const NO_ITEM = /^([^\S\n]*)\\(?=\\*[-–•][^\S\n])/gm

/** A chunk has no blank line; items and ordinary lines may still alternate in it. */
function parseChunk(chunk: string): LetterBlock[] {
  const blocks: { kind: LetterBlock['kind']; lines: string[] }[] = []
  for (const line of chunk.split('\n')) {
    const kind = ITEM.test(line) ? 'list' : 'paragraph'
    const last = blocks.at(-1)
    if (last?.kind === 'list' && kind === 'paragraph' && /^\s/.test(line)) {
      last.lines.push(`${last.lines.pop()} ${line.trim()}`)
    } else if (last?.kind === kind) {
      last.lines.push(line.replace(ITEM, ''))
    } else if (line.trim() !== '') {
      blocks.push({ kind, lines: [line.replace(ITEM, '')] })
    }
  }
  return blocks.map(({ kind, lines }) => ({
    kind,
    lines:
      kind === 'list'
        ? lines.flatMap((item) => parseLines(item))
        : parseLines(lines.join('\n').replace(NO_ITEM, '$1')),
  }))
}

/** Marks may run over several lines of one paragraph. */
function parseLines(text: string): LetterInline[][] {
  const lines: LetterInline[][] = [[]]
  for (const inline of parseInlines(hideEscapes(text.trim()))) {
    inline.text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([])
      if (part !== '') lines[lines.length - 1].push({ ...inline, text: showEscapes(part) })
    })
  }
  return lines.filter((line) => line.length > 0)
}

/** Before an asterisk, two backslashes are one, and the last of an odd number makes it literal. */
function hideEscapes(text: string): string {
  return text.replace(
    /(\\+)\*/g,
    (_, { length }: string) => BACKSLASH.repeat(length >> 1) + (length % 2 === 1 ? ASTERISK : '*')
  )
}

function showEscapes(text: string): string {
  return text.replaceAll(ASTERISK, '*').replaceAll(BACKSLASH, '\\')
}

/** French typography: no line begins with « : », « ; », « ? », « ! » or « » », none ends with « n° ». */
function frenchSpaces(text: string): string {
  return text.replace(/ ([:;?!»%€])/g, '\u00a0$1').replace(/(«|[nN]°) /g, '$1\u00a0')
}
