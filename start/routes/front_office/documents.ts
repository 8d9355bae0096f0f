import router from '@adonisjs/core/services/router'
import { UUID } from '#start/routes/matchers'
import { pages, personalPages } from './pages.js'

const DocumentFilesController = () => import('#front_office/controllers/document_files_controller')
const DocumentPagePlacesController = () =>
  import('#front_office/controllers/document_page_places_controller')
const DocumentPagesController = () => import('#front_office/controllers/document_pages_controller')
const DocumentPreviewsController = () =>
  import('#front_office/controllers/document_previews_controller')
const DocumentReplacementsController = () =>
  import('#front_office/controllers/document_replacements_controller')
const DocumentRotationsController = () =>
  import('#front_office/controllers/document_rotations_controller')
const DocumentsController = () => import('#front_office/controllers/documents_controller')

/** The pages of a document, seen by whoever sees the document or a request that holds it. */
router
  .group(() => {
    router
      .get('/:index/:size', [DocumentPreviewsController, 'show'])
      .as('document_previews.show')
      .where('index', /^\d{1,3}$/)
      .where('size', /^(image|thumbnail)$/)
    router.get('/fichier', [DocumentFilesController, 'show']).as('document_files.show')
  })
  .prefix('/documents/pages/:page')
  .where('page', UUID)
  .use(pages())

/** The wallet of the household. */
router
  .group(() => {
    router.get('/', [DocumentsController, 'index']).as('documents.index')
    router.get('/nouveau', [DocumentsController, 'create']).as('documents.create')
    router.post('/', [DocumentsController, 'store']).as('documents.store')
    router
      .group(() => {
        router.get('/', [DocumentsController, 'show']).as('documents.show')
        router.delete('/', [DocumentsController, 'destroy']).as('documents.destroy')
        router
          .get('/remplacement', [DocumentReplacementsController, 'create'])
          .as('document_replacements.create')
        router
          .post('/remplacement', [DocumentReplacementsController, 'store'])
          .as('document_replacements.store')
        router.post('/pages', [DocumentPagesController, 'store']).as('document_pages.store')
        router.post('/pages/:page', [DocumentPagesController, 'update']).as('document_pages.update')
        router
          .delete('/pages/:page', [DocumentPagesController, 'destroy'])
          .as('document_pages.destroy')
        router
          .post('/pages/:page/place', [DocumentPagePlacesController, 'store'])
          .as('document_page_places.store')
        router
          .post('/pages/:page/rotation', [DocumentRotationsController, 'store'])
          .as('document_rotations.store')
      })
      .prefix('/:id')
  })
  .prefix('/documents')
  .where('id', UUID)
  .where('page', UUID)
  .use(personalPages())
