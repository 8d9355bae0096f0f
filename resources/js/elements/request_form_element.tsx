import { useLayoutEffect, type ReactNode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import createPrecompiledValidator from '@rjsf/validator-ajv8/lib/createPrecompiledValidator.js'
import { earlyInput } from '#form_theme/early_input'
import type { SerializableFormProps } from '#form_theme/render_request_form'
import { RequestForm } from '#form_theme/request_form'

type ValidatorArguments = Parameters<typeof createPrecompiledValidator>

/** What the module of `data-validator` exports, compiled on the server for the schema of the page. */
interface ValidatorModule {
  validators: ValidatorArguments[0]
  schema: ValidatorArguments[1]
}

/**
 * Brings a form rendered by the server to life:
 *
 * <request-form data-validator="/…/validator.js">
 *   <div data-root>the form</div>
 *   <script type="application/json" data-props>its props</script>
 * </request-form>
 *
 * Whatever fails here leaves the form of the server, which works by itself.
 */
export class RequestFormElement extends HTMLElement {
  #root: Root | undefined
  #formData: unknown

  async connectedCallback() {
    if (this.#root || document.documentElement.hasAttribute('data-turbo-preview')) return
    const place = this.querySelector<HTMLElement>('[data-root]')
    const validatorUrl = this.dataset.validator
    if (!place || !validatorUrl) return

    const { validators, schema } = (await import(
      /* @vite-ignore */ validatorUrl
    )) as ValidatorModule
    if (!this.isConnected || this.#root) return
    const props = this.#props()
    const validator = createPrecompiledValidator(validators, schema)
    const form = <RequestForm {...props} validator={validator} onData={this.#keep} />
    this.#root = this.#mount(place, form)
    document.addEventListener('turbo:before-cache', this.#saveToPage)
  }

  disconnectedCallback() {
    document.removeEventListener('turbo:before-cache', this.#saveToPage)
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

  #props(): SerializableFormProps {
    return JSON.parse(this.#script?.textContent ?? '')
  }

  get #script() {
    return this.querySelector('script[data-props]')
  }

  #keep = (formData: unknown) => {
    this.#formData = formData
  }

  /** A page that comes back from Turbo's memory comes back with what was typed. */
  #saveToPage = () => {
    if (this.#formData === undefined) return
    const props = { ...this.#props(), formData: this.#formData }
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
