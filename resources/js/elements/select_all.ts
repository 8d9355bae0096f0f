/**
 * `<select-all data-form="operation" data-name="demandes[]" hidden>`, around a box and a status line, ticks all the
 * boxes of a form at once and says how many are ticked. The boxes may stand anywhere in the page.
 */
export class SelectAllElement extends HTMLElement {
  connectedCallback() {
    this.hidden = this.#boxes.length === 0
    document.addEventListener('change', this.#follow)
    this.#show()
  }

  disconnectedCallback() {
    document.removeEventListener('change', this.#follow)
  }

  get #boxes(): HTMLInputElement[] {
    const form = document.querySelector<HTMLFormElement>(`form#${this.dataset.form}`)
    return [...(form?.elements ?? [])].filter(
      (control): control is HTMLInputElement =>
        control instanceof HTMLInputElement && control.name === this.dataset.name
    )
  }

  #follow = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return
    const boxes = this.#boxes
    if (this.contains(target)) for (const box of boxes) box.checked = target.checked
    else if (!boxes.includes(target)) return
    this.#show()
  }

  #show() {
    const boxes = this.#boxes
    const count = boxes.filter(({ checked }) => checked).length
    const all = this.querySelector('input')
    if (all) {
      all.checked = count > 0 && count === boxes.length
      all.indeterminate = count > 0 && count < boxes.length
    }
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = sentence(count)
  }
}

function sentence(count: number): string {
  if (count === 0) return 'Aucune demande cochée'
  return count === 1 ? '1\u00a0demande cochée' : `${count}\u00a0demandes cochées`
}
