import type { RJSFSchema } from '@rjsf/utils'
import type { ApplicationService } from '@adonisjs/core/types'
import { FormRenderer, type FormProps } from '#kernel/forms/form_renderer'

/** Where the kernel's forms meet their React theme. */
export default class FormRendererProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(FormRenderer, formRenderer)
  }
}

export async function formRenderer(): Promise<FormRenderer> {
  const { renderRequestForm } = await import('#form_theme/render_request_form')
  return {
    render: ({ schema, ...props }: FormProps, validator) =>
      renderRequestForm({ ...props, schema: schema as RJSFSchema }, validator),
  }
}
