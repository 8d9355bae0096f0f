import router from '@adonisjs/core/services/router'
import { NAME } from '#start/routes/matchers'
import { pages } from './pages.js'

const HomeController = () => import('#front_office/controllers/home_controller')
const LanguagesController = () => import('#front_office/controllers/languages_controller')
const PaperCodesController = () => import('#front_office/controllers/paper_codes_controller')
const PaperFormsController = () => import('#front_office/controllers/paper_forms_controller')
const ServicesController = () => import('#front_office/controllers/services_controller')
const SimulationsController = () => import('#front_office/controllers/simulations_controller')

/** The same for everybody, whoever he is: no session is opened for it. */
router
  .get('/demarches/:id/formulaire.pdf', [PaperFormsController, 'show'])
  .as('paper_forms.show')
  .where('id', NAME)

router
  .group(() => {
    router.get('/', [HomeController, 'index']).as('home')
    router.post('/langue', [LanguagesController, 'update']).as('languages.update')
    router.get('/demarches', [ServicesController, 'index']).as('services.index')
    router.get('/demarches/:id', [ServicesController, 'show']).as('services.show').where('id', NAME)
    router.get('/formulaire/:code', [PaperCodesController, 'show']).as('paper_codes.show')
    router
      .get('/demarches/:id/simulation', [SimulationsController, 'create'])
      .as('simulations.create')
    router
      .post('/demarches/:id/simulation', [SimulationsController, 'store'])
      .as('simulations.store')

    router.on('/aide').render('pages/front/help').as('pages.help')
    router.on('/faq').render('pages/front/faq').as('pages.faq')
    router.on('/mentions-legales').render('pages/front/legal_notice').as('pages.legal_notice')
    router.on('/conditions-generales').render('pages/front/terms').as('pages.terms')
    router.on('/accessibilite').render('pages/front/accessibility').as('pages.accessibility')
  })
  .where('id', NAME)
  .use(pages())
