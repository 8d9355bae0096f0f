import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

const GIVEN_UP =
  'Aucune clé d’accès n’a été utilisée. Recommencez, ou connectez-vous avec votre mot de passe.'
const ALREADY_THERE = 'Cet appareil a déjà une clé d’accès pour ce compte.'
const NO_ANSWER = 'Votre appareil ou le service ne répond pas. Réessayez dans un moment.'

/**
 * `<passkey-form data-ceremony="add" data-options="/compte/cles/defi">` around a hidden form with a field `credential`: shown
 * where the browser knows passkeys, it asks the device before it is sent. What stands there for others
 * (`data-unsupported`) goes away.
 */
export class PasskeyFormElement extends HTMLElement {
  connectedCallback() {
    if (!browserSupportsWebAuthn()) return
    this.addEventListener('submit', this.#ask)
    document.addEventListener('turbo:morph', this.#show)
    this.#show()
  }

  disconnectedCallback() {
    this.removeEventListener('submit', this.#ask)
    document.removeEventListener('turbo:morph', this.#show)
  }

  /** A page poured into this one hides the form again. */
  #show = () => {
    const form = this.querySelector('form')
    if (form) form.hidden = false
    this.querySelector('[data-unsupported]')?.remove()
  }

  #ask = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement
    const credential = form.elements.namedItem('credential') as HTMLInputElement
    // What the page itself lacks (a name) is told by the server, before the device makes anything.
    if (credential.value || !form.checkValidity()) return
    event.preventDefault()
    void this.#answer(form, credential)
  }

  async #answer(form: HTMLFormElement, credential: HTMLInputElement) {
    const button = form.querySelector('button')
    this.#say('')
    button?.setAttribute('aria-busy', 'true')
    try {
      credential.value = JSON.stringify(await this.#ceremony())
      form.requestSubmit()
    } catch (error) {
      this.#say(sentenceFor(error))
    } finally {
      button?.removeAttribute('aria-busy')
      // What was signed serves once: the next attempt asks anew.
      setTimeout(() => (credential.value = ''))
    }
  }

  async #ceremony() {
    const response = await fetch(this.dataset.options ?? '', {
      headers: { accept: 'application/json' },
    })
    // A session that is over, or a proof that is too old, is told by the page itself.
    if (!response.ok || response.redirected) return null
    const optionsJSON = await response.json()
    return this.dataset.ceremony === 'add'
      ? startRegistration({ optionsJSON })
      : startAuthentication({ optionsJSON })
  }

  #say(sentence: string) {
    const trouble = this.querySelector('[data-trouble]')
    if (trouble) trouble.textContent = sentence
  }
}

function sentenceFor(error: unknown): string {
  const { name } = error as Error
  if (name === 'NotAllowedError' || name === 'AbortError') return GIVEN_UP
  return name === 'InvalidStateError' ? ALREADY_THERE : NO_ANSWER
}
