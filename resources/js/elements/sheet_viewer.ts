/**
 * `<sheet-viewer data-zoom="100" data-levels="100 150 200 300">` around the sheets of a document:
 * its zoom links act at once, without fetching the page again, and so do the keys + - 0.
 */
export class SheetViewerElement extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.#click)
    this.addEventListener('keydown', this.#press)
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#click)
    this.removeEventListener('keydown', this.#press)
  }

  #click = (event: Event) => {
    const link = event.target instanceof Element && event.target.closest('[data-zoom-step]')
    if (!(link instanceof HTMLElement)) return
    event.preventDefault()
    this.#move(Number(link.dataset.zoomStep))
  }

  #press = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea')
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') this.#move(1)
    else if (event.key === '-') this.#move(-1)
    else if (event.key === '0') this.#show(this.#levels[0])
    else return
    event.preventDefault()
  }

  get #levels(): string[] {
    return (this.dataset.levels ?? '').split(' ')
  }

  #move(step: number) {
    const levels = this.#levels
    const place = levels.indexOf(this.dataset.zoom ?? '') + step
    this.#show(levels[Math.min(Math.max(place, 0), levels.length - 1)])
  }

  #show(level: string) {
    const levels = this.#levels
    this.dataset.zoom = level
    const label = this.querySelector('[data-zoom-label]')
    if (label) label.textContent = `${level}\u00a0%`
    for (const link of this.querySelectorAll<HTMLElement>('[data-zoom-step]')) {
      const last = Number(link.dataset.zoomStep) > 0 ? levels[levels.length - 1] : levels[0]
      if (level === last) link.setAttribute('aria-disabled', 'true')
      else link.removeAttribute('aria-disabled')
    }
  }
}
