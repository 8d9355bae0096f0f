import { useLayoutEffect, type ReactNode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import type { ValidatorType } from '@rjsf/utils'
import { earlyInput } from '#form_theme/early_input'
import type { FilingErrorView } from '#form_theme/filing_errors'
import { IDLE_VALIDATOR } from '#form_theme/idle_validator'
import { postedAnswers } from '#form_theme/posted_answers'
import type { SerializableFormProps } from '#form_theme/render_request_form'
import { RequestForm } from '#form_theme/request_form'
import { Autosave } from './autosave.js'

/** What the module of `data-validator` exports, made by the server for the form of the page. */
interface ValidatorModule {
  /** Which conditions hold on the day of the filing. */
  validatorOn(day: string): ValidatorType
  /** Posted texts as answers. */
  read(posted: unknown): unknown
  /** The verdict and the sentences that the server would give. */
  check(answers: unknown, day: string): FilingErrorView[]
}

const NO_MODULE: ValidatorModule = {
  validatorOn: () => IDLE_VALIDATOR,
  read: (posted) => posted,
  check: () => [],
}

/**
 * Brings a form rendered by the server to life:
 *
 * <request-form data-validator="/…/validator.js" data-day="2026-11-24">
 *   <div data-root>the form</div>
 *   <script type="application/json" data-props>its props</script>
 * </request-form>
 *
 * Without `data-validator` the form has no condition and the server alone judges;
 * with `data-unchecked` too, though conditions are followed. Whatever fails here
 * leaves the form of the server, which works by itself. With `data-keep-url`, what is
 * typed is saved there as it is typed, under `data-keep-key` in the browser until then.
 */
export class RequestFormElement extends HTMLElement {
  #root: Root | undefined
  #formData: unknown
  #autosave: Autosave | undefined

  async connectedCallback() {
    if (this.#root || document.documentElement.hasAttribute('data-turbo-preview')) return
    const place = this.querySelector<HTMLElement>('[data-root]')
    if (!place) return

    const { validatorOn, read, check } = await this.#validatorModule()
    if (!this.isConnected || this.#root) return
    const { day = '' } = this.dataset
    const judge = (form: HTMLFormElement) => check(read(postedAnswers(new FormData(form))), day)
    this.#autosave = this.#autosaveOf(place)
    const kept = this.#autosave?.kept
    if (kept) this.setAttribute('data-hydrated', '')
    this.#root = this.#mount(
      place,
      <RequestForm
        {...this.#props()}
        {...(kept ? { formData: read(kept.root) } : {})}
        validator={validatorOn(day)}
        judge={'unchecked' in this.dataset ? undefined : judge}
        onData={this.#keep}
      />
    )
    this.#autosave?.start(this, kept ?? null)
    document.addEventListener('turbo:before-cache', this.#saveToPage)
    this.addEventListener('turbo:before-morph-element', this.#giveWay)
  }

  disconnectedCallback() {
    this.#autosave?.stop()
    document.removeEventListener('turbo:before-cache', this.#saveToPage)
    this.removeEventListener('turbo:before-morph-element', this.#giveWay)
    // Turbo may still be copying the page that it leaves.
    setTimeout(() => {
      if (this.isConnected) return
      this.#root?.unmount()
      this.#root = undefined
    })
  }

  /** Hydrates the markup of the server; a page that Turbo kept holds React's markup and is drawn anew. */
  #mount(place: HTMLElement, form: ReactNode): Root {
    const html = place.innerHTML
    const options = {
      onUncaughtError: (error: unknown) => {
        reportError(error)
        setTimeout(() => {
          this.#root?.unmount()
          place.innerHTML = html
        })
      },
    }
    if (this.hasAttribute('data-hydrated')) {
      const root = createRoot(place, options)
      root.render(form)
      return root
    }
    this.setAttribute('data-hydrated', '')
    return hydrateRoot(place, <WithEarlyInput place={place}>{form}</WithEarlyInput>, options)
  }

  async #validatorModule(): Promise<ValidatorModule> {
    const { validator: url } = this.dataset
    return url ? import(/* @vite-ignore */ url) : NO_MODULE
  }

  #autosaveOf(place: HTMLElement): Autosave | undefined {
    const { keepUrl: url, keepKey: key } = this.dataset
    return url && key
      ? new Autosave({ url, key, form: () => place.querySelector('form') })
      : undefined
  }

  #props(): SerializableFormProps {
    return JSON.parse(this.#script?.textContent ?? '')
  }

  get #script() {
    return this.querySelector('script[data-props]')
  }

  /** A page sent back under the same address is poured into the old one; React owns what is in here, so the new form takes its place. */
  #giveWay = (event: Event) => {
    const { newElement } = (event as CustomEvent<{ newElement?: Element }>).detail
    if (event.target !== this || !newElement) return
    event.preventDefault()
    queueMicrotask(() => this.replaceWith(newElement))
  }

  #keep = (formData: unknown) => {
    this.#formData = formData
    this.#autosave?.touch()
  }

  /** A page that comes back from Turbo's memory comes back with what was typed. */
  #saveToPage = () => {
    if (this.#formData === undefined) return
    const props = { ...this.#props(), formData: this.#formData }
    Object.assign(props.hidden, this.#autosave?.origin)
    if (this.#script) this.#script.textContent = JSON.stringify(props)
  }
}

function WithEarlyInput({ place, children }: { place: HTMLElement; children: ReactNode }) {
  useLayoutEffect(() => {
    const replay = earlyInput(place)
    setTimeout(replay)
  }, [place])
  return children
}
