import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import './routes/back_office.js'
import './routes/front_office.js'
import './routes/provisioning.js'

const AddressSuggestionsController = () =>
  import('#web_services/controllers/address_suggestions_controller')
const AppearanceController = () => import('#web_services/controllers/appearance_controller')
const FormValidatorsController = () =>
  import('#web_services/controllers/form_validators_controller')

router.get('/api/v1/health', ({ response }) => response.json({ status: 'ok' })).as('health')
router.get('/adresses', [AddressSuggestionsController, 'index']).as('address_suggestions.index')
router.get('/apparence.css', [AppearanceController, 'show']).as('appearance.show')
router
  .get('/formulaires/:hash/:step/:mask', [FormValidatorsController, 'show'])
  .as('form_validators.show')

const WidgetGalleriesController = () =>
  import('#front_office/controllers/widget_galleries_controller')

/** Every component in its states, and every widget of the forms, for those who build pages and for the accessibility tests. */
if (!app.inProduction) {
  router
    .group(() => {
      router.on('/galerie').render('pages/gallery').as('gallery.show')
      router.get('/galerie/champs', [WidgetGalleriesController, 'show']).as('widget_gallery.show')
    })
    .use([middleware.session(), middleware.shield(), middleware.auth(), middleware.pageLocals()])
}
