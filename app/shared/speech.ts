import { AsyncLocalStorage } from 'node:async_hooks'
import { FRENCH } from '#shared/languages'

interface Speech {
  language: string
  /** Words that have no translation, and are French in a page that is not. */
  untranslated: Set<string>
}

const storage = new AsyncLocalStorage<Speech>()

/** Runs `work` for somebody who reads this language: what is said inside is said in it. */
export function speakingIn<T>(language: string, work: () => T): T {
  return storage.run({ language, untranslated: new Set() }, work)
}

/** French, unless `speakingIn` says otherwise: agents, commands and jobs read it. */
export function currentLanguage(): string {
  return storage.getStore()?.language ?? FRENCH
}

/** Gives the text back; the page will say that it is French. */
export function leftInFrench(text: string): string {
  storage.getStore()?.untranslated.add(text)
  return text
}

export function isLeftInFrench(text: string): boolean {
  return storage.getStore()?.untranslated.has(text) ?? false
}
