import { searchText } from '#shared/search_text'
import type { Teleservice } from '#kernel/define_teleservice'
import { formTitles } from '#kernel/forms/form_titles'

const SHORTEST = 3
const known = new WeakMap<Teleservice, string>()

/** What a service is found by: the words of its name, its summary, whom it is for, and its form, once each. */
export function serviceWords(teleservice: Teleservice): string {
  const found = known.get(teleservice) ?? wordsOf(teleservice)
  known.set(teleservice, found)
  return found
}

function wordsOf({ label, summary, audience = '', form }: Teleservice): string {
  const words = searchText([label, summary, audience, ...formTitles(form)].join(' ')).split(' ')
  return [...new Set(words)].filter((word) => word.length >= SHORTEST).join(' ')
}
