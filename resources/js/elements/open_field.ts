/**
 * `<open-field>` around a form that opens in the page: whoever opened it can type at once.
 * An error summary comes first, then the answer that is chosen, then the first control.
 */
export class OpenFieldElement extends HTMLElement {
  connectedCallback() {
    if (document.documentElement.hasAttribute('data-turbo-preview')) return
    const target = FIRST.map((selector) => this.querySelector<HTMLElement>(selector)).find(
      (found) => found !== null
    )
    target?.focus()
  }
}

const FIRST = [
  '.error-summary',
  'input[type="radio"]:checked',
  'input:not([type="hidden"], [disabled]), select, textarea',
  'button',
]
