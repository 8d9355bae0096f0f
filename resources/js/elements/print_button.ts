/** `<print-button><button type="button">Imprimer</button></print-button>`; not shown without a script. */
export class PrintButtonElement extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', print)
  }

  disconnectedCallback() {
    this.removeEventListener('click', print)
  }
}

function print() {
  window.print()
}
