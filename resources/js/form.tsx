import { AddressSearchElement } from './elements/address_search.js'
import { RequestFormElement } from './elements/request_form_element.js'

if (!customElements.get('request-form')) customElements.define('request-form', RequestFormElement)
if (!customElements.get('address-search'))
  customElements.define('address-search', AddressSearchElement)
