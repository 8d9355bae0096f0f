import router from '@adonisjs/core/services/router'
import { NAME, NUMBER, UUID } from '#start/routes/matchers'
import { pages, personalPages } from './pages.js'

const FollowUpCodesController = () => import('#front_office/controllers/follow_up_codes_controller')
const FollowUpsController = () => import('#front_office/controllers/follow_ups_controller')
const KeptStepsController = () => import('#front_office/controllers/kept_steps_controller')
const RequestCancellationsController = () =>
  import('#front_office/controllers/request_cancellations_controller')
const RequestCorrectionsController = () =>
  import('#front_office/controllers/request_corrections_controller')
const RequestDocumentsController = () =>
  import('#front_office/controllers/request_documents_controller')
const RequestFilePagesController = () =>
  import('#front_office/controllers/request_file_pages_controller')
const RequestFileReusesController = () =>
  import('#front_office/controllers/request_file_reuses_controller')
const RequestFilesController = () => import('#front_office/controllers/request_files_controller')
const RequestLettersController = () =>
  import('#front_office/controllers/request_letters_controller')
const RequestNoteFilesController = () =>
  import('#front_office/controllers/request_note_files_controller')
const RequestNotesController = () => import('#front_office/controllers/request_notes_controller')
const RequestPaymentsController = () =>
  import('#front_office/controllers/request_payments_controller')
const RequestRenewalsController = () =>
  import('#front_office/controllers/request_renewals_controller')
const RequestStepsController = () => import('#front_office/controllers/request_steps_controller')
const RequestSummariesController = () =>
  import('#front_office/controllers/request_summaries_controller')
const RequestsController = () => import('#front_office/controllers/requests_controller')

/** Requests, seen by their household, or by the browser that made them without account. */
router
  .group(() => {
    router.get('/suivi', [FollowUpsController, 'create']).as('follow_ups.create')
    router.post('/suivi', [FollowUpsController, 'store']).as('follow_ups.store')
    router.get('/suivi/code', [FollowUpCodesController, 'create']).as('follow_up_codes.create')
    router.post('/suivi/code', [FollowUpCodesController, 'store']).as('follow_up_codes.store')
    router
      .group(() => {
        router.get('/', [RequestsController, 'show']).as('requests.show')
        router.get('/modifier/:step', [RequestStepsController, 'edit']).as('request_steps.edit')
        router
          .post('/modifier/:step', [RequestStepsController, 'update'])
          .as('request_steps.update')
        router
          .post('/modifier/:step/saisie', [KeptStepsController, 'update'])
          .as('kept_steps.update')
        router.get('/pieces', [RequestDocumentsController, 'index']).as('request_documents.index')
        router
          .post('/corrections', [RequestCorrectionsController, 'store'])
          .as('request_corrections.store')
        router
          .post('/annulation', [RequestCancellationsController, 'store'])
          .as('request_cancellations.store')
        router
          .post('/renouvellement', [RequestRenewalsController, 'store'])
          .as('request_renewals.store')
        router.post('/messages', [RequestNotesController, 'store']).as('request_notes.store')
        router.post('/paiement', [RequestPaymentsController, 'store']).as('payments.store')
        router
          .get('/messages/fichiers/:file', [RequestNoteFilesController, 'show'])
          .as('request_note_files.show')
        router
          .get('/courriers/:letter/courrier.pdf', [RequestLettersController, 'show'])
          .as('request_letters.show')
        router
          .get('/recapitulatif.pdf', [RequestSummariesController, 'show'])
          .as('request_summaries.show')
      })
      .prefix('/demandes/:number')

    router
      .group(() => {
        router.post('/', [RequestFilesController, 'store']).as('request_files.store')
        router
          .post('/reprises', [RequestFileReusesController, 'store'])
          .as('request_file_reuses.store')
        router
          .delete('/pages/:page', [RequestFilePagesController, 'destroy'])
          .as('request_file_pages.destroy')
        router.delete('/:document', [RequestFilesController, 'destroy']).as('request_files.destroy')
      })
      .prefix('/dossiers/:request/pieces')
  })
  .where('step', NAME)
  .where('number', NUMBER)
  .where('request', UUID)
  .where('document', UUID)
  .where('page', UUID)
  .where('file', UUID)
  .where('letter', UUID)
  .use(pages())

router.get('/demandes', [RequestsController, 'index']).as('requests.index').use(personalPages())
