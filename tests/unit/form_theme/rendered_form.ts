import type { RJSFSchema } from '@rjsf/utils'
import { renderRequestForm, type SerializableFormProps } from '#form_theme/render_request_form'
import { serverValidator } from '#kernel/forms/server_validator'

type Rest = Partial<Omit<SerializableFormProps, 'schema'>>

/** A form as the server sends it, with just what the test is about. */
export function rendered(properties: RJSFSchema['properties'], rest: Rest & RJSFSchema = {}) {
  const { uiSchema = {}, formData = {}, extraErrors, buttons = [], hidden = {}, ...schema } = rest
  const props = { uiSchema, formData, extraErrors, buttons, hidden, action: '/demande' }
  const html = renderRequestForm(
    { ...props, schema: { type: 'object', properties, ...schema } },
    serverValidator('2026-06-15')
  )
  return new RenderedForm(html)
}

/** The questions that the tests ask of the markup. */
export class RenderedForm {
  constructor(readonly html: string) {}

  /** The attributes of every element of this kind, in the order of the page. */
  all(tag: string): Record<string, string>[] {
    return [...this.html.matchAll(new RegExp(`<${tag}((?: [\\w-]+="[^"]*")*)\\s*/?>`, 'gi'))].map(
      ([, attributes]) =>
        Object.fromEntries(
          [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [
            name.toLowerCase(),
            decoded(value),
          ])
        )
    )
  }

  /** The controls that people see, whatever their kind. */
  get controls() {
    return ['input', 'select', 'textarea']
      .flatMap((tag) => this.all(tag))
      .filter(({ type }) => type !== 'hidden')
  }

  control(id: string) {
    return this.controls.find((control) => control.id === id)
  }

  named(name: string) {
    return this.all('input').filter((control) => control.name === name)
  }

  get names() {
    return this.controls.map(({ name }) => name)
  }

  /** What is read, without the tags. */
  get text() {
    const readable = this.html.replaceAll('<!-- -->', '').replaceAll(/(<[^>]+>)+/g, '|')
    return decoded(readable)
  }

  /** The text of the element that bears this id. */
  textOf(id: string) {
    const [, text] = this.html.match(new RegExp(`id="${id}"[^>]*>(.*?)</(?:p|div|h2)>`)) ?? []
    return text && decoded(text.replaceAll(/<[^>]+>/g, ''))
  }
}

function decoded(text: string): string {
  return text
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
}
