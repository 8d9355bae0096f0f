import { postedAnswers } from '#form_theme/posted_answers'
import { autosaveWords } from './autosave_words.js'
import { answersKept, forgetAnswers, keepAnswers, type KeptAnswers } from './kept_answers.js'

/** After the last key, before saving. */
const PAUSE = 1500
/** Between two tries, when nothing tells that the network is back. */
const RETRY = 15_000
const PATIENCE = 20_000

interface Options {
  url: string
  key: string
  form(): HTMLFormElement | null
  /** What was answered, of all that the form posts; by default what stands under `root`. */
  answers?(entries: Iterable<[string, unknown]>): unknown
}

/** What a form is made from, as it posts it. */
interface Origin {
  /** What the form last posted, or showed first: texts, as they are posted. */
  base: string
  /** Of the draft, as far as this page knows all that was written in it. */
  version: string
}

/**
 * Saves the step that is being filled in, and says so. Each answer is kept in this browser
 * until the server has it. What the form showed before travels with it (`base`), so that
 * the server tells what was typed here from what was changed elsewhere. One post at a time
 * is on its way, be it a save or the form itself: a page is never in its own way.
 */
export class Autosave {
  /** Read by who looks for it; only trouble is said aloud. */
  #state = document.createElement('p')
  #trouble = document.createElement('p')
  #words = autosaveWords()
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> | undefined
  /** Unknown until something was saved: the form itself says it. */
  #origin: Origin | undefined
  #isDirty = false
  /** The form itself waits for a save to end, or is on its way. */
  #isWaiting = false
  #isLeaving = false
  #isOver = false

  constructor(private options: Options) {
    this.#state.className = 'autosave'
    this.#trouble.className = 'autosave autosave-trouble'
    this.#trouble.setAttribute('role', 'status')
  }

  /** What was typed in this browser and never reached the server. */
  get kept(): KeptAnswers | null {
    return answersKept(this.options.key)
  }

  /** @param kept what was found in this browser, and is on the page now */
  start(element: HTMLElement, kept: KeptAnswers | null) {
    element.append(this.#state, this.#trouble)
    element.addEventListener('submit', this.#wait, { capture: true })
    element.addEventListener('turbo:submit-start', this.#leave)
    element.addEventListener('turbo:submit-end', this.#left)
    element.addEventListener('formdata', this.#addOrigin)
    window.addEventListener('online', this.#save)
    if (!kept) return
    this.#origin = { base: JSON.stringify(kept.base), version: kept.version }
    this.#say(this.#words.pending, this.#words.found)
    this.#isDirty = true
    this.#plan(PAUSE)
  }

  stop() {
    clearTimeout(this.#timer)
    window.removeEventListener('online', this.#save)
  }

  /** For the page that Turbo keeps. */
  get origin(): Origin | undefined {
    return this.#origin
  }

  /** Something was typed: the page is up to date a moment later. */
  touch = () => {
    this.#isDirty = true
    setTimeout(this.#keep)
    if (this.#isOver) return
    if (!this.#trouble.textContent) this.#say(this.#words.pending)
    this.#plan(PAUSE)
  }

  #plan(delay: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#save, delay)
  }

  #keep = () => {
    const form = this.options.form()
    if (!form || !this.#isDirty) return
    const posted = new FormData(form)
    keepAnswers(this.options.key, {
      root: this.#answers(posted),
      base: JSON.parse(String(posted.get('base'))),
      version: String(posted.get('version')),
    })
  }

  #save = () => {
    if (this.#isOver || !this.#isDirty || this.#isLeaving) return
    this.#saving ??= this.#send().finally(() => {
      this.#saving = undefined
    })
  }

  async #send() {
    const form = this.options.form()
    if (!form) return
    clearTimeout(this.#timer)
    this.#keep()
    this.#isDirty = false
    const body = new FormData(form)
    const answers = JSON.stringify(this.#answers(body) ?? {})
    const response = await fetch(this.options.url, {
      method: 'POST',
      body: new URLSearchParams([...body].map(([name, value]) => [name, String(value)])),
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    }).catch(() => null)

    if (response?.ok) return this.#saved(answers, await response.json())
    this.#isDirty = true
    if (response?.status === 409) return this.#stop(this.#words.clash)
    if (response && response.status < 500 && response.status !== 429)
      return this.#stop(this.#words.closed)
    this.#say(this.#words.pending, response ? this.#words.waiting : this.#words.offline)
    this.#plan(RETRY)
  }

  #saved(answers: string, { savedAt, version }: { savedAt: string; version: number }) {
    this.#origin = { base: answers, version: String(version) }
    // The session has just been used: its warning starts again.
    const session = new BroadcastChannel('session')
    session.postMessage('active')
    session.close()
    if (this.#isDirty) return this.#plan(PAUSE)
    forgetAnswers(this.options.key)
    this.#say(this.#words.saved(savedAt))
  }

  #stop(sentence: string) {
    this.#isOver = true
    this.#say(this.#words.pending, sentence)
  }

  /** A form that leaves while the page is saving would clash with what the page has just saved; offline, it waits. */
  #wait = (event: SubmitEvent) => {
    const { target: form, submitter } = event
    const saving = this.#saving
    if (!(form instanceof HTMLFormElement) || (navigator.onLine && !saving)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!navigator.onLine) return this.#fail()
    if (this.#isWaiting) return
    this.#isWaiting = true
    void saving?.then(() => {
      this.#isWaiting = false
      form.requestSubmit(submitter)
    })
  }

  #leave = () => {
    clearTimeout(this.#timer)
    this.#isLeaving = true
  }

  /** Turbo has posted the form: an answer of the server is a page that shows what was typed, or goes on. */
  #left = (event: Event) => {
    this.#isLeaving = false
    const { fetchResponse } = (event as CustomEvent<{ fetchResponse?: unknown }>).detail
    if (!fetchResponse) return this.#fail()
    this.#isDirty = false
    forgetAnswers(this.options.key)
  }

  #fail() {
    this.touch()
    this.#say(this.#words.pending, this.#words.offline)
  }

  #addOrigin = ({ formData }: FormDataEvent) => {
    for (const [name, value] of Object.entries(this.#origin ?? {})) formData.set(name, value)
  }

  #answers(entries: Iterable<[string, unknown]>): unknown {
    return (this.options.answers ?? postedAnswers)(entries)
  }

  #say(state: string, trouble = '') {
    if (this.#state.textContent !== state) this.#state.textContent = state
    if (this.#trouble.textContent !== trouble) this.#trouble.textContent = trouble
  }
}
