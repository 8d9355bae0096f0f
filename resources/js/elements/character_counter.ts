/** Below this many characters left, the count is also read aloud. */
const NEAR = 20

/**
 * `<character-counter data-limit="1024" data-short-limit="130">` around a text:
 * says how much is typed of what may be; the short limit holds while the form's
 * means of contact is SMS. The server judges.
 */
export class CharacterCounterElement extends HTMLElement {
  #count = document.createElement('p')

  connectedCallback() {
    this.#count.className = 'character-count'
    this.append(this.#count)
    this.addEventListener('input', this.#show)
    this.#form?.addEventListener('change', this.#show)
    this.#show()
  }

  disconnectedCallback() {
    this.#form?.removeEventListener('change', this.#show)
    this.#count.remove()
  }

  get #form() {
    return this.querySelector('textarea')?.form
  }

  #show = () => {
    const typed = (this.querySelector('textarea')?.value ?? '').trim().length
    const isShort = this.#form?.querySelector('input[name=channel][value=sms]:checked')
    const limit = Number(isShort ? this.dataset.shortLimit : this.dataset.limit)
    const left = limit - typed
    this.#count.setAttribute('aria-live', left < NEAR ? 'polite' : 'off')
    this.#count.classList.toggle('is-over', left < 0)
    this.#count.textContent =
      left < 0
        ? `${typed} caractères sur ${limit} : ${-left} de trop`
        : `${typed} caractères sur ${limit}`
  }
}
