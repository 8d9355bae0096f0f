import app from '@adonisjs/core/services/app'
import { formIsland } from '#kernel/forms/form_island'
import { FormRenderer } from '#kernel/forms/form_renderer'

/** A step of a request's form as HTML, drawn by the theme bound in the container. */
export async function renderFormIsland(input: Parameters<typeof formIsland>[1]): Promise<string> {
  return formIsland(await app.container.make(FormRenderer), input)
}
