/** The list under a search field, as the pattern « combobox » of ARIA 1.2 wants it: the focus stays in the field, one option is active. */
export class AddressOptions {
  readonly list = document.createElement('ul')
  #active = -1

  constructor(
    private input: HTMLInputElement,
    private choose: (index: number) => void
  ) {
    this.list.id = `${input.id}-liste`
    this.list.className = 'address-options'
    this.list.role = 'listbox'
    this.list.ariaLabel = 'Adresses proposées'
    this.list.hidden = true
    // The field keeps the focus: leaving it closes the list.
    this.list.addEventListener('mousedown', (event) => event.preventDefault())
    this.list.addEventListener('click', ({ target }) => {
      const index = [...this.list.children].findIndex((option) => option.contains(target as Node))
      if (index >= 0) this.choose(index)
    })
    input.setAttribute('aria-controls', this.list.id)
    this.show([])
  }

  get isOpen() {
    return !this.list.hidden
  }

  /** The option that Enter chooses; -1 when none is active. */
  get active() {
    return this.#active
  }

  /** Opens with these labels; closes without any. */
  show(labels: string[]) {
    this.list.replaceChildren(...labels.map((label, index) => this.#option(label, index)))
    this.list.hidden = labels.length === 0
    this.input.ariaExpanded = String(this.isOpen)
    this.#activate(-1)
  }

  /** One option down or up, and round. */
  move(step: 1 | -1) {
    const count = this.list.children.length
    if (count === 0) return
    const from = this.#active < 0 && step < 0 ? 0 : this.#active
    this.#activate((from + step + count) % count)
  }

  #activate(index: number) {
    this.#active = index
    const options = [...this.list.children]
    for (const option of options) option.ariaSelected = String(option === options[index])
    const active = options.at(index)
    if (index < 0 || !active) return this.input.removeAttribute('aria-activedescendant')
    this.input.setAttribute('aria-activedescendant', active.id)
    active.scrollIntoView({ block: 'nearest' })
  }

  #option(label: string, index: number) {
    const option = document.createElement('li')
    option.id = `${this.list.id}-${index}`
    option.role = 'option'
    option.textContent = label
    return option
  }
}
