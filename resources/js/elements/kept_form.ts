import { nestedAnswers } from '#form_theme/posted_answers'
import { Autosave } from './autosave.js'

/** What a form posts beside what is typed in it. */
const TECHNICAL = ['_csrf', '_once', '_action', '_method', 'base', 'version']

/**
 * `<kept-form data-keep-url="…" data-keep-key="…">` around a plain form saves what is typed in it as it is typed, as the
 * steps drawn from a schema do: kept in this browser until the server has it. The form holds `base` and `version`.
 */
export class KeptFormElement extends HTMLElement {
  #autosave: Autosave | undefined

  connectedCallback() {
    const { keepUrl: url, keepKey: key } = this.dataset
    if (!url || !key || document.documentElement.hasAttribute('data-turbo-preview')) return
    const form = () => this.querySelector('form')
    this.#autosave = new Autosave({ url, key, form, answers: typedIn })
    const { kept } = this.#autosave
    if (kept) this.#fillIn(flat(kept.root))
    this.addEventListener('input', this.#autosave.touch)
    this.#autosave.start(this, kept)
  }

  disconnectedCallback() {
    if (!this.#autosave) return
    this.removeEventListener('input', this.#autosave.touch)
    this.#autosave.stop()
  }

  #fillIn(values: Map<string, string>) {
    for (const control of this.querySelector('form')?.elements ?? []) {
      if (control instanceof HTMLInputElement && values.has(control.name)) {
        const value = values.get(control.name) ?? ''
        if (control.type === 'radio') control.checked = control.value === value
        else control.value = value
      }
    }
  }
}

function typedIn(entries: Iterable<[string, unknown]>): unknown {
  return nestedAnswers([...entries].filter(([name]) => !TECHNICAL.includes(name)))
}

/** `address[city]` and its value. */
function flat(answers: unknown, prefix = ''): Map<string, string> {
  const values = new Map<string, string>()
  for (const [key, value] of Object.entries(answers ?? {})) {
    const name = prefix ? `${prefix}[${key}]` : key
    if (typeof value === 'string') values.set(name, value)
    else for (const [inner, text] of flat(value, name)) values.set(inner, text)
  }
  return values
}
