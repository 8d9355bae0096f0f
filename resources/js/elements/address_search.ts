import { AddressBlock, type FoundAddress } from './address_block.js'
import { AddressOptions } from './address_options.js'
import { stayAsItIs } from './stay_as_it_is.js'

interface Suggestion {
  label: string
  address: FoundAddress
}

const SHORTEST = 3
const PAUSE_MS = 250
const PATIENCE_MS = 5000
const DOWN = 'La recherche d’adresse ne répond pas\u00a0: saisissez l’adresse vous-même.'
const HINT =
  'Facultatif. Choisissez dans la liste\u00a0: les champs ci-dessous se remplissent, et restent modifiables.'

let count = 0

/**
 * `<address-search data-street="address[streetName]" data-label="Rechercher mon adresse">` before the fields of an address, empty: where the town has an address book
 * (`<meta name="address-search">`), a field to search in. Without it, or without a script, the address is typed.
 */
export class AddressSearchElement extends HTMLElement {
  #input = document.createElement('input')
  #status = document.createElement('p')
  #options: AddressOptions | undefined
  #block: AddressBlock | undefined
  #found: Suggestion[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | undefined

  connectedCallback() {
    const form = this.closest('form')
    if (!form || !this.#url || this.#options) return
    this.#block = new AddressBlock(form, this.dataset.street ?? '')
    this.#draw()
    this.addEventListener('turbo:before-morph-element', stayAsItIs)
    this.#input.addEventListener('input', this.#type)
    this.#input.addEventListener('keydown', this.#press)
    this.#input.addEventListener('blur', this.#close)
    form.addEventListener('input', this.#forgetCodes)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#asking?.abort()
    this.closest('form')?.removeEventListener('input', this.#forgetCodes)
    this.#options = undefined
    this.replaceChildren()
  }

  get #url() {
    return document.querySelector<HTMLMetaElement>('meta[name="address-search"]')?.content
  }

  #draw() {
    const id = `recherche-adresse-${++count}`
    Object.assign(this.#input, { id, type: 'text', className: 'input', role: 'combobox' })
    Object.assign(this.#input, { autocomplete: 'off', spellcheck: false, ariaAutoComplete: 'list' })
    this.#input.setAttribute('aria-describedby', `${id}-aide`)
    const label = document.createElement('label')
    Object.assign(label, { className: 'field-label', htmlFor: id })
    label.textContent = this.dataset.label ?? 'Rechercher une adresse'
    const hint = document.createElement('p')
    Object.assign(hint, { className: 'field-hint', id: `${id}-aide` })
    hint.textContent = HINT
    this.#status.className = 'address-status'
    this.#status.role = 'status'
    this.#options = new AddressOptions(this.#input, this.#choose)
    const field = document.createElement('div')
    field.className = 'field address-search'
    field.append(label, hint, this.#input, this.#options.list, this.#status)
    this.replaceChildren(field)
  }

  #type = () => {
    clearTimeout(this.#timer)
    this.#asking?.abort()
    const text = this.#input.value.trim()
    if (text.length < SHORTEST) return this.#show([], '')
    this.#timer = setTimeout(() => void this.#ask(text), PAUSE_MS)
  }

  async #ask(text: string) {
    const asking = (this.#asking = new AbortController())
    const late = setTimeout(() => asking.abort('late'), PATIENCE_MS)
    try {
      const response = await fetch(`${this.#url}?q=${encodeURIComponent(text)}`, {
        headers: { accept: 'application/json' },
        signal: asking.signal,
      })
      if (!response.ok) throw new Error(`${response.status}`)
      const found: Suggestion[] = await response.json()
      if (asking === this.#asking) this.#show(found, counted(found.length))
    } catch {
      const isGivenUp = asking.signal.aborted && asking.signal.reason !== 'late'
      if (!isGivenUp) this.#show([], DOWN)
    } finally {
      clearTimeout(late)
    }
  }

  #show(found: Suggestion[], sentence: string) {
    this.#found = found
    this.#options?.show(found.map(({ label }) => label))
    this.#status.textContent = sentence
  }

  #press = (event: KeyboardEvent) => {
    const options = this.#options
    // Enter in here never sends the form.
    if (event.key === 'Enter') event.preventDefault()
    if (!options?.isOpen) return
    if (event.key === 'Enter' && options.active >= 0) this.#choose(options.active)
    else if (event.key === 'ArrowDown') options.move(1)
    else if (event.key === 'ArrowUp') options.move(-1)
    else if (event.key === 'Escape') this.#close()
    else return
    event.preventDefault()
  }

  #choose = (index: number) => {
    const { label, address } = this.#found[index]
    this.#input.value = label
    this.#block?.fill(address)
    this.#show([], 'L’adresse est reportée dans les champs ci-dessous.')
  }

  #close = () => this.#show([], this.#status.textContent === DOWN ? DOWN : '')

  #forgetCodes = (event: Event) => this.#block?.forgetCodes(event)
}

function counted(found: number): string {
  if (found === 0) return 'Aucune adresse trouvée\u00a0: saisissez-la vous-même.'
  return found === 1 ? '1\u00a0adresse proposée.' : `${found}\u00a0adresses proposées.`
}
