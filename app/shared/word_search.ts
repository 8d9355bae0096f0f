import { searchText } from '#shared/search_text'

/** Words that tell nothing from anything. */
const EMPTY_WORDS =
  'a au aux avec ce ces d dans de des du en est et il j je l la le les leur ma mes mon nos notre ou par pas pour que qui sa se ses si son sur un une vos votre y'.split(
    ' '
  )

/** Does each word that is looked for begin a word of the text, accents and capitals apart? Nothing looked for finds all. */
export function isFoundBy(text: string, query: string): boolean {
  const own = searchText(text).split(' ')
  return lookedFor(query).every((word) => own.some((one) => one.startsWith(word)))
}

/** The words of a search; those that say nothing count only where there is no other. */
function lookedFor(query: string): string[] {
  const all = searchText(query).split(' ').filter(Boolean)
  const telling = all.filter((word) => !EMPTY_WORDS.includes(word))
  return telling.length > 0 ? telling : all
}
