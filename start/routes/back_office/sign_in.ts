import router from '@adonisjs/core/services/router'
import { sessionPages } from './pages.js'

const SessionsController = () => import('#back_office/controllers/sessions_controller')

router.on('/backoffice').redirectToPath('/backoffice/home').as('back_office.root')

router
  .group(() => {
    router.get('/connexion', [SessionsController, 'create']).as('sessions.create')
    router.post('/connexion', [SessionsController, 'store']).as('sessions.store')
    router.post('/deconnexion', [SessionsController, 'destroy']).as('sessions.destroy')
  })
  .prefix('/backoffice')
  .as('back_office')
  .use(sessionPages())
