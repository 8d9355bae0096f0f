/** `<password-field>` around the control of a password: a button shows it, and hides it again when it is sent or left. */
export class PasswordFieldElement extends HTMLElement {
  #button = document.createElement('button')

  connectedCallback() {
    this.#button.type = 'button'
    this.#button.className = 'button button-quiet password-toggle'
    this.#button.addEventListener('click', this.#toggle)
    document.addEventListener('submit', this.#hide)
    document.addEventListener('turbo:before-cache', this.#hide)
    document.addEventListener('turbo:morph', this.#draw)
    this.#draw()
  }

  disconnectedCallback() {
    document.removeEventListener('submit', this.#hide)
    document.removeEventListener('turbo:before-cache', this.#hide)
    document.removeEventListener('turbo:morph', this.#draw)
  }

  get #input() {
    return this.querySelector('input')
  }

  /** A page poured into this one takes the button away, and one that Turbo kept has another's. */
  #draw = () => {
    for (const stale of this.querySelectorAll('.password-toggle')) stale.remove()
    this.append(this.#button)
    this.#show(false)
  }

  #toggle = () => {
    this.#show(this.#input?.type === 'password')
  }

  #hide = () => {
    this.#show(false)
  }

  #show(isShown: boolean) {
    if (this.#input) this.#input.type = isShown ? 'text' : 'password'
    const object = document.createElement('span')
    object.className = 'visually-hidden'
    object.textContent = ' le mot de passe'
    this.#button.replaceChildren(isShown ? 'Masquer' : 'Afficher', object)
  }
}
