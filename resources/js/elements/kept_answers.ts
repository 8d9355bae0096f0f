const PREFIX = 'saisie/'
/** As long as a draft lives. */
const KEPT_FOR = 20 * 24 * 60 * 60 * 1000

/** Answers that the server does not have yet: those typed, and those that the form showed before, of which version of the draft. */
export interface KeptAnswers {
  root: unknown
  base: unknown
  version: string
  keptAt: number
}

/** Keeps them in this browser; one that refuses to keep anything (private browsing, full) does without. */
export function keepAnswers(key: string, answers: Omit<KeptAnswers, 'keptAt'>): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ ...answers, keptAt: Date.now() }))
    return true
  } catch {
    return false
  }
}

export function answersKept(key: string): KeptAnswers | null {
  forgetOldAnswers()
  return read(PREFIX + key)
}

export function forgetAnswers(key: string) {
  forgetWhere((name) => name === PREFIX + key)
}

/** When the draft is sent or given up; without draft, when somebody signs out. */
export function forgetAnswersOf(draft?: string) {
  forgetWhere((name) => !draft || name.includes(`/${draft}/`))
}

function forgetOldAnswers() {
  forgetWhere((name) => !(Date.now() - (read(name)?.keptAt ?? 0) < KEPT_FOR))
}

function forgetWhere(isForgotten: (name: string) => boolean) {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))
    for (const name of names.filter(isForgotten)) localStorage.removeItem(name)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function read(name: string): KeptAnswers | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null')
  } catch {
    return null
  }
}
