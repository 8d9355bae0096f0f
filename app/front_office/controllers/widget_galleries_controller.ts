import type { HttpContext } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import { FormRenderer } from '#kernel/forms/form_renderer'
import { widgetGallery } from '#front_office/view_models/widget_gallery'

/** Every widget of the forms, for authors of teleservices and for the accessibility tests. */
export default class WidgetGalleriesController {
  async show({ view }: HttpContext) {
    const samples = widgetGallery(await app.container.make(FormRenderer))
    return view.render('pages/widget_gallery', { samples })
  }
}
