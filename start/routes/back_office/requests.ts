import router from '@adonisjs/core/services/router'
import { NUMBER, UUID } from '#start/routes/matchers'
import { agentPages, quietPages } from './pages.js'

const ContactLettersController = () => import('#back_office/controllers/contact_letters_controller')
const ContactPreviewFilesController = () =>
  import('#back_office/controllers/contact_preview_files_controller')
const ContactPreviewsController = () =>
  import('#back_office/controllers/contact_previews_controller')
const DocumentFilesController = () => import('#back_office/controllers/document_files_controller')
const DocumentPagesController = () => import('#back_office/controllers/document_pages_controller')
const DocumentPreviewsController = () =>
  import('#back_office/controllers/document_previews_controller')
const DocumentRotationsController = () =>
  import('#back_office/controllers/document_rotations_controller')
const EventFilesController = () => import('#back_office/controllers/event_files_controller')
const RequestAssigneesController = () =>
  import('#back_office/controllers/request_assignees_controller')
const RequestComparisonsController = () =>
  import('#back_office/controllers/request_comparisons_controller')
const RequestContactsController = () =>
  import('#back_office/controllers/request_contacts_controller')
const RequestDataStatesController = () =>
  import('#back_office/controllers/request_data_states_controller')
const RequestDocumentsController = () =>
  import('#back_office/controllers/request_documents_controller')
const RequestFieldsController = () => import('#back_office/controllers/request_fields_controller')
const RequestGroupingsController = () =>
  import('#back_office/controllers/request_groupings_controller')
const RequestLocksController = () => import('#back_office/controllers/request_locks_controller')
const RequestNoteFilesController = () =>
  import('#back_office/controllers/request_note_files_controller')
const RequestNotesController = () => import('#back_office/controllers/request_notes_controller')
const RequestPaymentsController = () =>
  import('#back_office/controllers/request_payments_controller')
const RequestPresencesController = () =>
  import('#back_office/controllers/request_presences_controller')
const RequestSummariesController = () =>
  import('#back_office/controllers/request_summaries_controller')
const RequestTransitionsController = () =>
  import('#back_office/controllers/request_transitions_controller')
const RequestUnreadWordsController = () =>
  import('#back_office/controllers/request_unread_words_controller')
const RequestsController = () => import('#back_office/controllers/requests_controller')

/** The page of a request. */
router
  .group(() => {
    router.get('/', [RequestsController, 'show']).as('requests.show')
    router
      .get('/recapitulatif.pdf', [RequestSummariesController, 'show'])
      .as('request_summaries.show')
    router
      .get('/changements', [RequestComparisonsController, 'show'])
      .as('request_comparisons.show')
    router.get('/donnees/:field', [RequestFieldsController, 'edit']).as('request_fields.edit')
    router.post('/donnees/:field', [RequestFieldsController, 'update']).as('request_fields.update')
    router
      .post('/etat-donnees', [RequestDataStatesController, 'store'])
      .as('request_data_states.store')
    router
      .post('/transitions', [RequestTransitionsController, 'store'])
      .as('request_transitions.store')
    router.post('/responsable', [RequestAssigneesController, 'store']).as('request_assignees.store')
    router
      .delete('/responsable', [RequestAssigneesController, 'destroy'])
      .as('request_assignees.destroy')
    router
      .get('/regroupement/:other', [RequestGroupingsController, 'create'])
      .as('request_groupings.create')
    router
      .post('/regroupement/:other', [RequestGroupingsController, 'store'])
      .as('request_groupings.store')
    router.post('/paiements', [RequestPaymentsController, 'store']).as('request_payments.store')
    router.post('/notes', [RequestNotesController, 'store']).as('request_notes.store')
    router
      .get('/notes/fichiers/:file', [RequestNoteFilesController, 'show'])
      .as('request_note_files.show')
    router
      .delete('/notes/non-lues', [RequestUnreadWordsController, 'destroy'])
      .as('request_unread_words.destroy')
    router.post('/verrou', [RequestLocksController, 'store']).as('request_locks.store')
    router.put('/verrou', [RequestLocksController, 'update']).as('request_locks.update')
    router.delete('/verrou', [RequestLocksController, 'destroy']).as('request_locks.destroy')

    router
      .group(() => {
        router
          .get('/nouvelle', [RequestDocumentsController, 'create'])
          .as('request_documents.create')
        router.post('/', [RequestDocumentsController, 'store']).as('request_documents.store')
        router.get('/:document', [RequestDocumentsController, 'show']).as('request_documents.show')
        router
          .post('/:document', [RequestDocumentsController, 'update'])
          .as('request_documents.update')
        router
          .delete('/:document', [RequestDocumentsController, 'destroy'])
          .as('request_documents.destroy')
        router
          .put('/:document/pages/:page', [DocumentPagesController, 'update'])
          .as('document_pages.update')
        router
          .post('/:document/pages/:page/:sheet/rotation', [DocumentRotationsController, 'store'])
          .as('document_rotations.store')
          .where('sheet', /^\d{1,3}$/)
        router
          .delete('/:document/pages/:page', [DocumentPagesController, 'destroy'])
          .as('document_pages.destroy')
        router
          .get('/:document/pages/:page/fichier', [DocumentFilesController, 'show'])
          .as('document_files.show')
        router
          .get('/:document/pages/:page/:sheet/:size', [DocumentPreviewsController, 'show'])
          .as('document_previews.show')
          .where('sheet', /^\d{1,3}$/)
          .where('size', /^(image|thumbnail)$/)
      })
      .prefix('/pieces')

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
    router
      .get('/historique/:event/demande.pdf', [EventFilesController, 'show'])
      .as('event_files.show')
  })
  .prefix('/backoffice/demandes/:number')
  .as('back_office')
  .where('number', NUMBER)
  .where('other', NUMBER)
  .where('field', /^\w{1,80}$/)
  .where('document', UUID)
  .where('event', UUID)
  .where('file', UUID)
  .where('page', UUID)
  .where('id', UUID)
  .use(agentPages())

/** What it asks and says by itself, every ten seconds. */
router
  .group(() => {
    router.post('/presence', [RequestPresencesController, 'store']).as('request_presences.store')
    router
      .delete('/presence', [RequestPresencesController, 'destroy'])
      .as('request_presences.destroy')
  })
  .prefix('/backoffice/demandes/:number')
  .as('back_office')
  .where('number', NUMBER)
  .use(quietPages())
