import { remainingTime } from './remaining_time.js'

/** The warning comes this long before the end. */
const NOTICE = 120

/**
 * `<session-warning data-expires-in="1800" data-keep-alive-url="/session" data-sign-out-url="/deconnexion">`
 * warns two minutes before the session ends and offers to stay. Without
 * `data-expires-in` (nobody is signed in) it does nothing.
 */
export class SessionWarningElement extends HTMLElement {
  #deadline = 0
  #timer: ReturnType<typeof setInterval> | undefined
  #dialog: HTMLDialogElement | undefined
  #otherTabs: BroadcastChannel | undefined

  connectedCallback() {
    if (!this.#seconds || document.documentElement.hasAttribute('data-turbo-preview')) return
    this.replaceChildren()
    this.#otherTabs = new BroadcastChannel('session')
    this.#otherTabs.onmessage = this.#start
    this.#otherTabs.postMessage('active')
    this.#start()
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
    this.#otherTabs?.close()
  }

  get #seconds() {
    return Number(this.dataset.expiresIn) || 0
  }

  /** The session starts again, here or in another tab. */
  #start = () => {
    this.#deadline = Date.now() + this.#seconds * 1000
    this.#dialog?.close()
    clearInterval(this.#timer)
    // Each second, rather than once: a sleeping computer does not run its timers.
    this.#timer = setInterval(this.#watch, 1000)
  }

  #watch = () => {
    const left = Math.ceil((this.#deadline - Date.now()) / 1000)
    if (left > NOTICE) return
    this.#dialog ??= this.#build()
    if (!this.#dialog.open) this.#dialog.showModal()
    this.#say(
      left > 0 ? `Sans action de votre part, elle se terminera dans ${remainingTime(left)}.` : ''
    )
    if (left <= 0) this.#end()
  }

  #stay = async () => {
    const response = await fetch(this.dataset.keepAliveUrl ?? '', {
      headers: { accept: 'application/json' },
    }).catch(() => undefined)
    if (!response?.ok || response.redirected) return this.#end()
    this.#otherTabs?.postMessage('active')
    this.#start()
  }

  #signOut = () => {
    const url = this.dataset.signOutUrl ?? ''
    const form = [...document.forms].find((candidate) => candidate.getAttribute('action') === url)
    if (form) form.requestSubmit()
    else location.assign(url || '/')
  }

  #end() {
    clearInterval(this.#timer)
    const title = this.#dialog?.querySelector('h2')
    if (title) title.textContent = 'Votre session est terminée'
    this.#say('Pour votre sécurité, vous avez été déconnecté. Reconnectez-vous pour continuer.')
    const again = button('Me reconnecter', 'button', () => location.reload())
    this.#dialog?.querySelector('.actions')?.replaceChildren(again)
    again.focus()
  }

  #say(sentence: string) {
    const text = this.#dialog?.querySelector('p')
    if (text) text.textContent = sentence
  }

  #build(): HTMLDialogElement {
    const dialog = document.createElement('dialog')
    dialog.className = 'session-dialog'
    dialog.setAttribute('aria-labelledby', 'session-dialog-title')
    const title = document.createElement('h2')
    title.id = 'session-dialog-title'
    title.textContent = 'Votre session va bientôt se terminer'
    const actions = document.createElement('div')
    actions.className = 'actions'
    actions.append(
      button('Rester connecté', 'button', this.#stay),
      button('Me déconnecter', 'button button-secondary', this.#signOut)
    )
    dialog.append(title, document.createElement('p'), actions)
    // Escape means « leave me alone », not « let my session end ».
    dialog.addEventListener('cancel', this.#stay)
    this.append(dialog)
    return dialog
  }
}

function button(label: string, className: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = className
  element.textContent = label
  element.addEventListener('click', act)
  return element
}
