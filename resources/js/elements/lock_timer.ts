import { remainingTime } from './remaining_time.js'

/**
 * `<lock-timer data-seconds="900">15 min</lock-timer>` counts down in its text.
 * It says `lock-expired` when it reaches zero.
 */
export class LockTimerElement extends HTMLElement {
  #deadline = 0
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback() {
    const seconds = Number(this.dataset.seconds)
    if (!Number.isFinite(seconds)) return
    this.setAttribute('role', 'timer')
    this.#deadline = Date.now() + seconds * 1000
    this.#timer = setInterval(this.#show, 1000)
    this.#show()
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  #show = () => {
    const left = Math.max(0, Math.ceil((this.#deadline - Date.now()) / 1000))
    this.textContent = remainingTime(left)
    if (left > 0) return
    clearInterval(this.#timer)
    this.dispatchEvent(new CustomEvent('lock-expired', { bubbles: true }))
  }
}
