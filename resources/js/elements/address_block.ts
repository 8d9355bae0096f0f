/** What an address book gives: `{ streetName: 'Rue Haute', … }`. */
export type FoundAddress = Record<string, string>

const TYPED = ['streetNumber', 'streetName', 'postalCode', 'city']
const CODES = ['streetMatriculation', 'streetRivoliCode', 'cityInseeCode']

/** The controls of one address block, found by the name of its street: `address[streetName]`, `root[home][streetName]`. */
export class AddressBlock {
  #isFilling = false

  constructor(
    private form: HTMLFormElement,
    private streetName: string
  ) {}

  /** Puts an address in the fields; what it does not say (floor, building) stays as it was typed. */
  fill(address: FoundAddress) {
    this.#isFilling = true
    for (const name of [...TYPED, ...CODES]) this.#type(name, address[name] ?? '')
    this.#isFilling = false
  }

  /** Codes are those of the address that was chosen: typed otherwise, it has none. */
  forgetCodes(event: Event) {
    const { name } = event.target as HTMLInputElement
    if (this.#isFilling || !TYPED.some((typed) => this.#nameOf(typed) === name)) return
    for (const code of CODES) this.#type(code, '')
  }

  #type(name: string, value: string) {
    const control = this.form.elements.namedItem(this.#nameOf(name))
    if (!(control instanceof HTMLInputElement) || control.value === value) return
    // React compares with the last value assigned through the element; the prototype's setter goes unnoticed.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(control, value)
    control.dispatchEvent(new Event('input', { bubbles: true }))
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }

  #nameOf(name: string): string {
    return this.streetName.replace(/streetName(?=\]?$)/, name)
  }
}
