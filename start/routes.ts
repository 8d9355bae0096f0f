import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import './routes/back_office/households.js'
import './routes/back_office/identities.js'
import './routes/back_office/request_lists.js'
import './routes/back_office/requests.js'
import './routes/back_office/security.js'
import './routes/back_office/sign_in.js'
import './routes/back_office/work.js'
import './routes/front_office/account.js'
import './routes/front_office/documents.js'
import './routes/front_office/drafts.js'
import './routes/front_office/payments.js'
import './routes/front_office/requests.js'
import './routes/front_office/services.js'
import './routes/front_office/sign_in.js'
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
