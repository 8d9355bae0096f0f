import { stayAsItIs } from './stay_as_it_is.js'
import { ENOUGH, passwordStrength } from '#shared/password_strength'

/** Somebody who types is not interrupted: how far he is, is read aloud when he pauses. */
const PAUSE_MS = 1200

/** `<password-strength data-for="champ-password">` says by a bar and in words how far a password is from the rule. The server judges by the same one. */
export class PasswordStrengthElement extends HTMLElement {
  #meter = document.createElement('meter')
  #words = document.createElement('p')
  #status = document.createElement('p')
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    if (!this.#input) return
    Object.assign(this.#meter, { min: 0, max: 100, low: ENOUGH / 2, high: ENOUGH, optimum: 100 })
    this.#meter.setAttribute('aria-label', 'Solidité du mot de passe')
    this.#words.className = 'password-words'
    this.#words.ariaHidden = 'true'
    this.#status.className = 'visually-hidden'
    this.#status.role = 'status'
    this.replaceChildren(this.#meter, this.#words, this.#status)
    this.#input.addEventListener('input', this.#measure)
    this.addEventListener('turbo:before-morph-element', stayAsItIs)
    document.addEventListener('turbo:morph', this.#measure)
    this.#measure()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#input?.removeEventListener('input', this.#measure)
    document.removeEventListener('turbo:morph', this.#measure)
    this.replaceChildren()
  }

  get #input() {
    const control = document.querySelector(`#${this.dataset.for}`)
    return control instanceof HTMLInputElement ? control : null
  }

  #measure = () => {
    const { score, words } = passwordStrength(this.#input?.value ?? '')
    const isEnough = score >= ENOUGH
    this.#meter.value = score
    this.#meter.textContent = words
    this.#words.textContent = words
    this.classList.toggle('is-enough', isEnough)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#status.textContent = words
    }, PAUSE_MS)
  }
}
