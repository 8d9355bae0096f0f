import { isTypingData, keepTyped, restoreTyped } from './typed_text.js'

/** How often a page that is shown reports and asks (app/requests/presence.ts counts on it). */
const BEAT = 10_000

const ACTIVITY = ['keydown', 'pointerdown', 'input', 'scroll'] as const

/** Turbo showed something: a tab, or the same page with other words in it. */
const RENDERED = ['turbo:load', 'turbo:frame-load']

interface News {
  presence: string
  changes: string
  lockSeconds: number
}

/**
 * `<request-watch data-url data-request data-opening data-event data-holder>` keeps an agent told of what
 * happens to the request before him, and tells that he is there, that he works (which keeps
 * his lock) and that he leaves (which gives it back). Nothing is asked while the page is hidden.
 */
export class RequestWatchElement extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined
  #isActive = true

  connectedCallback() {
    if (document.documentElement.hasAttribute('data-turbo-preview')) return
    restoreTyped()
    for (const type of RENDERED) document.addEventListener(type, this.#restore)
    for (const type of ACTIVITY) document.addEventListener(type, this.#act, LISTENING)
    document.addEventListener('visibilitychange', this.#beat)
    document.addEventListener('lock-expired', this.#beat)
    window.addEventListener('pagehide', this.#leave)
    window.addEventListener('pageshow', this.#comeBack)
    document.addEventListener('submit', this.#changeHands)
    this.addEventListener('click', this.#refresh)
    this.#timer = setInterval(this.#beat, BEAT)
    // Turbo remembers pages as they were left: such a page asks at once.
    if (this.dataset.shown) void this.#beat()
    this.dataset.shown = 'true'
  }

  disconnectedCallback() {
    if (!this.#timer) return
    this.#stop()
    window.removeEventListener('pagehide', this.#leave)
    window.removeEventListener('pageshow', this.#comeBack)
    const { request = '' } = this.dataset
    const isSameRequest =
      location.pathname === request || location.pathname.startsWith(`${request}/`)
    if (!isSameRequest) this.#leave()
  }

  // One listener for each element: a page may bring the next one before this one goes.
  #restore = () => restoreTyped()

  #act = () => {
    this.#isActive = true
  }

  #beat = async () => {
    if (document.hidden) return
    const isActive = this.#isActive
    this.#isActive = false
    const response = await this.#report({ active: isActive ? 'oui' : '' })
    // Signed out, or no longer allowed to read: the page says nothing more.
    if (response && (response.redirected || (!response.ok && response.status < 500))) this.#stop()
    if (response?.redirected === false && response.ok) this.#tell(await response.json())
    else if (isActive) this.#isActive = true
  }

  #report(said: Record<string, string>): Promise<Response | undefined> {
    const body = new URLSearchParams({ ...this.#known, ...said })
    const headers = { accept: 'application/json' }
    return fetch(this.#url, { method: 'POST', headers, body }).catch(() => undefined)
  }

  /** The browser sends it even when the page is gone. */
  #leave = () => {
    navigator.sendBeacon(`${this.#url}?_method=DELETE`, new URLSearchParams(this.#known))
  }

  /** The browser kept the page as it was, and shows it again. */
  #comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return
    this.#isActive = true
    void this.#beat()
  }

  get #url(): string {
    return this.dataset.url ?? ''
  }

  get #known(): Record<string, string> {
    const { opening = '', event = '', holder = '' } = this.dataset
    const token = this.querySelector<HTMLInputElement>('input[name=_csrf]')?.value ?? ''
    return { _csrf: token, opening, event, holder }
  }

  #tell({ presence, changes, lockSeconds }: News) {
    if (!this.isConnected) return
    this.#say('presence', presence)
    this.#say('changes', changes)
    if (lockSeconds > 0) {
      document.querySelector('lock-timer')?.setAttribute('data-seconds', String(lockSeconds))
    }
  }

  /** Said once: the same words are not announced again, and take no focus. */
  #say(place: keyof News, html: string) {
    const region = this.querySelector(`[data-live=${place}]`)
    const news = document.createRange().createContextualFragment(html)
    if (!region || wordsOf(region) === wordsOf(news)) return
    const hadFocus = region.contains(document.activeElement)
    region.replaceChildren(news)
    const link = region.querySelector<HTMLAnchorElement>('a[data-refresh]')
    if (link) link.href = this.dataset.refresh ?? location.href
    if (hadFocus) link?.focus()
  }

  #refresh = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a[data-refresh]')
    if (!link) return
    if (!isTypingData()) return keepTyped()
    event.preventDefault()
    event.stopPropagation()
    link.parentElement?.replaceChildren(
      'Enregistrez d’abord la réponse que vous êtes en train de taper\u00a0: si elle a changé entre-temps, les deux valeurs vous seront montrées.'
    )
  }

  /** Taking the lock, or keeping it longer, brings the same page again: without losing what was typed. */
  #changeHands = ({ target }: SubmitEvent) => {
    const action = (target as HTMLFormElement).getAttribute('action') ?? ''
    if (action.startsWith(`${this.dataset.request}/verrou`)) keepTyped()
  }

  #stop() {
    clearInterval(this.#timer)
    for (const type of ACTIVITY) document.removeEventListener(type, this.#act, LISTENING)
    document.removeEventListener('visibilitychange', this.#beat)
    document.removeEventListener('lock-expired', this.#beat)
    document.removeEventListener('submit', this.#changeHands)
    for (const type of RENDERED) document.removeEventListener(type, this.#restore)
  }
}

const LISTENING = { capture: true, passive: true }

function wordsOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim()
}
