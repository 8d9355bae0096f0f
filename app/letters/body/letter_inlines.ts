export interface LetterInline extends LetterMarks {
  text: string
}

export interface LetterMarks {
  bold?: true
  italic?: true
}

/**
 * Reads `**gras**`, `*italique*` and `***both***` in one text. What opens or
 * closes nothing is printed as it stands. Takes time in proportion to the text.
 */
export function parseInlines(text: string): LetterInline[] {
  // Texts stand at even places, runs of asterisks at odd ones.
  const tokens = text.split(/(\*+)/)
  const toggles = pairMarks(tokens)
  const marks: LetterMarks = {}
  return tokens.flatMap((token, index) => {
    const used = toggles[index].reduce((width, mark) => width + (mark === 'bold' ? 2 : 1), 0)
    const printed =
      token === '' || used === token.length ? [] : [{ text: token.slice(used), ...marks }]
    for (const mark of toggles[index]) {
      if (marks[mark]) delete marks[mark]
      else marks[mark] = true
    }
    return printed
  })
}

const MARKS: Record<string, (keyof LetterMarks)[]> = {
  '*': ['italic'],
  '**': ['bold'],
  '***': ['bold', 'italic'],
}

/** The marks that each run opens or closes: it opens against a word's head, closes against its tail. */
function pairMarks(tokens: string[]): (keyof LetterMarks)[][] {
  const toggles: (keyof LetterMarks)[][] = tokens.map(() => [])
  const opened = new Map<keyof LetterMarks, number>()
  for (let index = 1; index < tokens.length; index += 2) {
    for (const mark of MARKS[tokens[index]] ?? []) {
      const opener = opened.get(mark)
      if (opener === undefined) {
        if (/^\S/.test(tokens[index + 1])) opened.set(mark, index)
      } else if (/\S$/.test(tokens[index - 1])) {
        toggles[opener].push(mark)
        toggles[index].push(mark)
        opened.delete(mark)
      }
    }
  }
  return toggles
}
