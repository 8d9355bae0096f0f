/**
 * `<copy-once>` around a form: once it is sent, its buttons are disabled and the
 * pressed one says so, until the next page. The server is idempotent anyway;
 * this only spares the doubt.
 */
export class CopyOnceElement extends HTMLElement {
  #restore: (() => void)[] = []

  connectedCallback() {
    this.addEventListener('submit', this.#send)
    this.addEventListener('turbo:submit-end', this.#answered)
    window.addEventListener('pageshow', this.#reset)
  }

  disconnectedCallback() {
    this.#reset()
    window.removeEventListener('pageshow', this.#reset)
  }

  #send = (event: SubmitEvent) => {
    // A submission refused in the browser, by the check of the form.
    if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return
    const buttons = [...event.target.elements].filter((element) => isSubmit(element))
    const pressed = shown(event.submitter, buttons)
    // A disabled button would not be part of what is sent: later, hence.
    setTimeout(() => {
      for (const button of buttons) this.#disable(button, button === pressed)
    })
  }

  #disable(button: HTMLButtonElement, isPressed: boolean) {
    const label = [...button.childNodes]
    this.#restore.push(() => {
      button.disabled = false
      if (!isPressed) return
      button.removeAttribute('aria-busy')
      button.replaceChildren(...label)
    })
    button.disabled = true
    if (!isPressed) return
    button.setAttribute('aria-busy', 'true')
    button.replaceChildren('Envoi en cours…')
  }

  /** Files that arrived are not to be sent again, whatever the answer says of them. */
  #answered = (event: Event) => {
    this.#reset()
    if (!(event as CustomEvent<{ fetchResponse?: object }>).detail.fetchResponse) return
    for (const field of this.querySelectorAll<HTMLInputElement>('input[type=file]'))
      field.value = ''
  }

  #reset = () => {
    for (const restore of this.#restore.splice(0)) restore()
  }
}

function isSubmit(element: Element): element is HTMLButtonElement {
  return element instanceof HTMLButtonElement && element.type === 'submit' && !element.disabled
}

/** Enter presses the hidden default button of a form: the one that people see bears the same value. */
function shown(submitter: HTMLElement | null, buttons: HTMLButtonElement[]) {
  if (!submitter?.hidden && !submitter?.ariaHidden) return submitter
  const { value } = submitter as HTMLButtonElement
  return buttons.find((button) => button !== submitter && button.value === value) ?? submitter
}
