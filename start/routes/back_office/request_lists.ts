import router from '@adonisjs/core/services/router'
import { UUID } from '#start/routes/matchers'
import { agentPages } from './pages.js'

const BulkCompletionsController = () =>
  import('#back_office/controllers/bulk_completions_controller')
const BulkExecutionsController = () => import('#back_office/controllers/bulk_executions_controller')
const BulkOperationsController = () => import('#back_office/controllers/bulk_operations_controller')
const BulkUndosController = () => import('#back_office/controllers/bulk_undos_controller')
const RequestExportsController = () => import('#back_office/controllers/request_exports_controller')
const RequestsController = () => import('#back_office/controllers/requests_controller')
const SavedViewsController = () => import('#back_office/controllers/saved_views_controller')

/** Requests looked for, exported and treated together. */
router
  .group(() => {
    router.get('/demandes', [RequestsController, 'index']).as('requests.index')
    router.post('/exports', [RequestExportsController, 'store']).as('request_exports.store')
    router.get('/recherches', [SavedViewsController, 'index']).as('saved_views.index')
    router.post('/recherches', [SavedViewsController, 'store']).as('saved_views.store')
    router.put('/recherches/:id', [SavedViewsController, 'update']).as('saved_views.update')
    router.delete('/recherches/:id', [SavedViewsController, 'destroy']).as('saved_views.destroy')
    router
      .group(() => {
        router.get('/', [BulkOperationsController, 'index']).as('bulk_operations.index')
        router.post('/', [BulkOperationsController, 'store']).as('bulk_operations.store')
        router.get('/:id', [BulkOperationsController, 'show']).as('bulk_operations.show')
        router
          .post('/:id/complements', [BulkCompletionsController, 'store'])
          .as('bulk_completions.store')
        router
          .post('/:id/execution', [BulkExecutionsController, 'store'])
          .as('bulk_executions.store')
        router.post('/:id/annulation', [BulkUndosController, 'store']).as('bulk_undos.store')
      })
      .prefix('/operations-groupees')
  })
  .prefix('/backoffice')
  .as('back_office')
  .where('id', UUID)
  .use(agentPages())
