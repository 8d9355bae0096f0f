import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const HomeController = () => import('#provisioning/controllers/home_controller')
const SessionsController = () => import('#provisioning/controllers/sessions_controller')

/** The provisioning module; the manual's address leads to it too. */
router.on('/PlatformProvisioning').redirectToPath('/provisioning').as('provisioning.manual')

router
  .group(() => {
    router.get('/connexion', [SessionsController, 'create']).as('sessions.create')
    router.post('/connexion', [SessionsController, 'store']).as('sessions.store')
    router
      .group(() => {
        router.get('/', [HomeController, 'show']).as('home.show')
        router.post('/deconnexion', [SessionsController, 'destroy']).as('sessions.destroy')
      })
      .use(middleware.platform())
  })
  .prefix('/provisioning')
  .as('provisioning')
  .use([middleware.session(), middleware.shield(), middleware.auth(), middleware.pageLocals()])
