import { remainingTime } from './remaining_time.js'

/**
 * `<lock-timer data-seconds="900">15 min</lock-timer>` counts down in its text,
 * anew when the attribute changes. It says `lock-expired` when it reaches zero.
 */
export class LockTimerElement extends HTMLElement {
  static observedAttributes = ['data-seconds']

  #deadline = 0
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback() {
    this.#start()
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#start()
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  #start() {
    clearInterval(this.#timer)
    const seconds = Number(this.dataset.seconds)
    if (!Number.isFinite(seconds)) return
    this.setAttribute('role', 'timer')
    this.#deadline = Date.now() + seconds * 1000
    this.#timer = setInterval(this.#show, 1000)
    this.#show()
  }

  #show = () => {
    const left = Math.max(0, Math.ceil((this.#deadline - Date.now()) / 1000))
    this.textContent = remainingTime(left)
    if (left > 0) return
    clearInterval(this.#timer)
    this.dispatchEvent(new CustomEvent('lock-expired', { bubbles: true }))
  }
}
