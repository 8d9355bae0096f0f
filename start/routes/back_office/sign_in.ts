import router from '@adonisjs/core/services/router'
import { sessionPages } from './pages.js'

const AgentPasskeyChallengesController = () =>
  import('#back_office/controllers/agent_passkey_challenges_controller')
const AgentPasskeySessionsController = () =>
  import('#back_office/controllers/agent_passkey_sessions_controller')
const SessionsController = () => import('#back_office/controllers/sessions_controller')
const SignInChecksController = () => import('#back_office/controllers/sign_in_checks_controller')

router.on('/backoffice').redirectToPath('/backoffice/home').as('back_office.root')

router
  .group(() => {
    router.get('/connexion', [SessionsController, 'create']).as('sessions.create')
    router.post('/connexion', [SessionsController, 'store']).as('sessions.store')
    router
      .get('/connexion/cle', [AgentPasskeyChallengesController, 'show'])
      .as('agent_passkey_challenges.show')
    router
      .post('/connexion/cle', [AgentPasskeySessionsController, 'store'])
      .as('agent_passkey_sessions.store')
    router
      .get('/connexion/verification', [SignInChecksController, 'create'])
      .as('sign_in_checks.create')
    router
      .post('/connexion/verification', [SignInChecksController, 'store'])
      .as('sign_in_checks.store')
    router.post('/deconnexion', [SessionsController, 'destroy']).as('sessions.destroy')
  })
  .prefix('/backoffice')
  .as('back_office')
  .use(sessionPages())
