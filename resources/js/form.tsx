import { RequestFormElement } from './elements/request_form_element.js'

customElements.define('request-form', RequestFormElement)
