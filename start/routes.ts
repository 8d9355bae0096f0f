import router from '@adonisjs/core/services/router'
import './routes/front_office.js'
import './routes/provisioning.js'

const FormValidatorsController = () => import('#web_services/controllers/form_validators_controller')

router.get('/api/v1/health', ({ response }) => response.json({ status: 'ok' })).as('health')
router
  .get('/formulaires/:hash/:step/:mask', [FormValidatorsController, 'show'])
  .as('form_validators.show')
