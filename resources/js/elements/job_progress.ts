/** Often enough to see something move, seldom enough for a town's server. */
const PAUSE = 1_000
const PAUSE_AFTER_FAILURE = 5_000

/**
 * `<job-progress data-url>` shows how far a job is: its content is asked for
 * again until it says `data-over`. Nothing is asked while the page is hidden. With
 * `data-then`, the page at that address follows once the job is over.
 */
export class JobProgressElement extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    if (document.documentElement.hasAttribute('data-turbo-preview')) return
    this.#later(PAUSE)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  #later(pause: number) {
    if (!this.querySelector('[data-over]')) this.#timer = setTimeout(this.#ask, pause)
  }

  #ask = async () => {
    if (document.hidden) return this.#later(PAUSE)
    const response = await fetch(this.dataset.url ?? '').catch(() => null)
    if (!response?.ok) {
      // Signed out, or no such run any more: the link « Actualiser » says so.
      const isRefused = response && response.status < 500
      if (!isRefused) this.#later(PAUSE_AFTER_FAILURE)
      return
    }
    if (response.redirected || !this.isConnected) return
    const { body } = new DOMParser().parseFromString(await response.text(), 'text/html')
    this.#show(body)
    if (this.dataset.then && this.querySelector('[data-over]')) location.replace(this.dataset.then)
    else this.#later(PAUSE)
  }

  /** The link under the cursor of a keyboard is not taken away at each look. */
  #show(news: HTMLElement) {
    const isOnLink = this.contains(document.activeElement)
    this.replaceChildren(...news.childNodes)
    if (isOnLink) this.querySelector<HTMLElement>('a')?.focus()
  }
}
