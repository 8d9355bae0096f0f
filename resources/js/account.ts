import { AddressSearchElement } from './elements/address_search.js'
import { KeptFormElement } from './elements/kept_form.js'
import { PasswordStrengthElement } from './elements/password_strength.js'

/** What the pages need that open or change an account. */
const ELEMENTS = {
  'address-search': AddressSearchElement,
  'kept-form': KeptFormElement,
  'password-strength': PasswordStrengthElement,
}

for (const [name, element] of Object.entries(ELEMENTS)) {
  if (!customElements.get(name)) customElements.define(name, element)
}
