/**
 * `<check-list data-key="…">` around answers to tick off: ticks stay while one goes from a step
 * or a document to another, in this tab only. A box stands for what its answer says: once the
 * answer changes, it is empty again. Tells how far it is in `[data-progress]`.
 */
export class CheckListElement extends HTMLElement {
  connectedCallback() {
    const known = this.#read()
    for (const box of this.#boxes) box.checked = known.has(box.value)
    this.addEventListener('change', this.#keep)
    this.#tell()
  }

  disconnectedCallback() {
    this.removeEventListener('change', this.#keep)
  }

  get #boxes() {
    return [...this.querySelectorAll<HTMLInputElement>('.data-tick input')]
  }

  get #place() {
    return `check-list ${this.dataset.key}`
  }

  #read(): Set<string> {
    return new Set(sessionStorage.getItem(this.#place)?.split(' ') ?? [])
  }

  #keep = () => {
    const ticks = this.#read()
    for (const { checked, value } of this.#boxes) {
      if (checked) ticks.add(value)
      else ticks.delete(value)
    }
    sessionStorage.setItem(this.#place, [...ticks].join(' '))
    this.#tell()
  }

  #tell() {
    const boxes = this.#boxes
    const done = boxes.filter(({ checked }) => checked).length
    const progress = this.querySelector('[data-progress]')
    if (progress) progress.textContent = `${done} sur ${boxes.length} vérifiées`
  }
}
