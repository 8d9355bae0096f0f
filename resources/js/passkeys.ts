import { PasskeyFormElement } from './elements/passkey_form.js'

if (!customElements.get('passkey-form')) customElements.define('passkey-form', PasskeyFormElement)
