import { RequestFormElement } from './elements/request_form_element.js'

if (!customElements.get('request-form')) customElements.define('request-form', RequestFormElement)
