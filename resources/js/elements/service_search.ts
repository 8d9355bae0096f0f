import { isFoundBy } from '#shared/word_search'

const NARROWED = '[data-words]'

/**
 * `<service-search>` around the form `?q=` and the cards that it narrows: they are hidden as
 * one types, without asking the server, and the number of those left is told in `[data-count]`.
 * The address follows, so that it may be kept or sent.
 */
export class ServiceSearchElement extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', this.#search)
    this.addEventListener('submit', this.#stay)
  }

  disconnectedCallback() {
    this.removeEventListener('input', this.#search)
    this.removeEventListener('submit', this.#stay)
  }

  get #field() {
    return this.querySelector<HTMLInputElement>('input[type=search]')
  }

  #search = () => {
    const query = this.#field?.value.trim() ?? ''
    for (const card of this.querySelectorAll<HTMLElement>(NARROWED)) {
      card.hidden = !isFoundBy(card.dataset.words ?? '', query)
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = !group.querySelector(`${NARROWED}:not([hidden])`)
    }
    this.#tell(this.querySelectorAll(`${NARROWED}:not([hidden])`).length)
    this.#follow(query)
  }

  #tell(count: number) {
    const place = this.querySelector<HTMLElement>('[data-count]')
    if (place) place.textContent = countText(place.dataset, count)
    for (const empty of this.querySelectorAll<HTMLElement>('[data-empty]')) empty.hidden = count > 0
  }

  #follow(query: string) {
    const address = new URL(location.href)
    if (query) address.searchParams.set('q', query)
    else address.searchParams.delete('q')
    history.replaceState(history.state, '', address)
  }

  /** What is shown is the answer already; where nothing is, the server may know a form's code. */
  #stay = (event: Event) => {
    if (this.querySelector(`${NARROWED}:not([hidden])`)) event.preventDefault()
  }
}

/** In the words that the server gave, those of its own count. */
function countText({ none = '', one = '', several = '' }: DOMStringMap, count: number): string {
  if (count === 0) return none
  return count === 1 ? one : `${count} ${several}`
}
