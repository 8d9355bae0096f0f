import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import './routes/back_office.js'
import './routes/front_office.js'
import './routes/provisioning.js'

const AppearanceController = () => import('#web_services/controllers/appearance_controller')
const FormValidatorsController = () =>
  import('#web_services/controllers/form_validators_controller')

router.get('/api/v1/health', ({ response }) => response.json({ status: 'ok' })).as('health')
router.get('/apparence.css', [AppearanceController, 'show']).as('appearance.show')
router
  .get('/formulaires/:hash/:step/:mask', [FormValidatorsController, 'show'])
  .as('form_validators.show')

/** Every component in its states, for those who build pages and for the accessibility tests. */
if (!app.inProduction) {
  router
    .on('/galerie')
    .render('pages/gallery')
    .as('gallery.show')
    .use([middleware.session(), middleware.shield(), middleware.auth(), middleware.pageLocals()])
}
