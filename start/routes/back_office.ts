import router from '@adonisjs/core/services/router'
import { shareNavigation } from '#back_office/navigation'
import { middleware } from '#start/kernel'

const ContactLettersController = () => import('#back_office/controllers/contact_letters_controller')
const ContactPreviewFilesController = () =>
  import('#back_office/controllers/contact_preview_files_controller')
const ContactPreviewsController = () =>
  import('#back_office/controllers/contact_previews_controller')
const DocumentFilesController = () => import('#back_office/controllers/document_files_controller')
const DocumentPagesController = () => import('#back_office/controllers/document_pages_controller')
const DocumentPreviewsController = () =>
  import('#back_office/controllers/document_previews_controller')
const HomeController = () => import('#back_office/controllers/home_controller')
const RequestContactsController = () =>
  import('#back_office/controllers/request_contacts_controller')
const RequestDataStatesController = () =>
  import('#back_office/controllers/request_data_states_controller')
const RequestDocumentsController = () =>
  import('#back_office/controllers/request_documents_controller')
const RequestFieldsController = () => import('#back_office/controllers/request_fields_controller')
const RequestLocksController = () => import('#back_office/controllers/request_locks_controller')
const RequestNotesController = () => import('#back_office/controllers/request_notes_controller')
const RequestsController = () => import('#back_office/controllers/requests_controller')
const RequestSummariesController = () =>
  import('#back_office/controllers/request_summaries_controller')
const RequestTransitionsController = () =>
  import('#back_office/controllers/request_transitions_controller')
const SessionsController = () => import('#back_office/controllers/sessions_controller')
const TeleservicesController = () => import('#back_office/controllers/teleservices_controller')

/** What is no identifier is an unknown page: it never reaches the database. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const NUMBER = /^[1-9]\d{0,8}$/

const session = () => [
  middleware.session(),
  middleware.shield(),
  middleware.auth(),
  middleware.pageLocals(),
]

router.on('/backoffice').redirectToPath('/backoffice/home').as('back_office.root')

/** Sign-in of agents. */
router
  .group(() => {
    router.get('/connexion', [SessionsController, 'create']).as('sessions.create')
    router.post('/connexion', [SessionsController, 'store']).as('sessions.store')
    router.post('/deconnexion', [SessionsController, 'destroy']).as('sessions.destroy')
  })
  .prefix('/backoffice')
  .as('back_office')
  .use(session())

/** Everything else is for agents; rights on requests are in the queries. */
router
  .group(() => {
    router.get('/home', [HomeController, 'index']).as('home')
    router.on('/aide').render('pages/office/help').as('help')
    router.get('/teleservices', [TeleservicesController, 'index']).as('teleservices.index')
    router.get('/demandes', [RequestsController, 'index']).as('requests.index')

    router
      .group(() => {
        router.get('/', [RequestsController, 'show']).as('requests.show')
        router
          .get('/recapitulatif.pdf', [RequestSummariesController, 'show'])
          .as('request_summaries.show')

        router.get('/donnees/:field', [RequestFieldsController, 'edit']).as('request_fields.edit')
        router
          .post('/donnees/:field', [RequestFieldsController, 'update'])
          .as('request_fields.update')
        router
          .post('/etat-donnees', [RequestDataStatesController, 'store'])
          .as('request_data_states.store')
        router
          .post('/transitions', [RequestTransitionsController, 'store'])
          .as('request_transitions.store')
        router.post('/notes', [RequestNotesController, 'store']).as('request_notes.store')

        router.post('/verrou', [RequestLocksController, 'store']).as('request_locks.store')
        router.put('/verrou', [RequestLocksController, 'update']).as('request_locks.update')
        router.delete('/verrou', [RequestLocksController, 'destroy']).as('request_locks.destroy')

        router
          .get('/pieces/nouvelle', [RequestDocumentsController, 'create'])
          .as('request_documents.create')
        router.post('/pieces', [RequestDocumentsController, 'store']).as('request_documents.store')
        router
          .get('/pieces/:document', [RequestDocumentsController, 'show'])
          .as('request_documents.show')
        router
          .post('/pieces/:document', [RequestDocumentsController, 'update'])
          .as('request_documents.update')
        router
          .delete('/pieces/:document', [RequestDocumentsController, 'destroy'])
          .as('request_documents.destroy')
        router
          .delete('/pieces/:document/pages/:page', [DocumentPagesController, 'destroy'])
          .as('document_pages.destroy')
        router
          .get('/pieces/:document/pages/:page/fichier', [DocumentFilesController, 'show'])
          .as('document_files.show')
        router
          .get('/pieces/:document/pages/:page/:sheet/:size', [DocumentPreviewsController, 'show'])
          .as('document_previews.show')
          .where('sheet', /^\d{1,3}$/)
          .where('size', /^(image|thumbnail)$/)

        router
          .get('/contacts/nouveau', [RequestContactsController, 'create'])
          .as('request_contacts.create')
        router.post('/contacts', [RequestContactsController, 'store']).as('request_contacts.store')
        router
          .post('/contacts/apercu', [ContactPreviewsController, 'store'])
          .as('contact_previews.store')
        router
          .post('/contacts/apercu.pdf', [ContactPreviewFilesController, 'store'])
          .as('contact_preview_files.store')
        router
          .get('/contacts/:id/courrier.pdf', [ContactLettersController, 'show'])
          .as('contact_letters.show')
      })
      .prefix('/demandes/:number')
  })
  .prefix('/backoffice')
  .as('back_office')
  .where('number', NUMBER)
  .where('field', /^\w{1,80}$/)
  .where('document', UUID)
  .where('page', UUID)
  .where('id', UUID)
  .use([...session(), middleware.agent(), shareNavigation])
