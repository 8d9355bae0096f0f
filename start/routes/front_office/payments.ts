import router from '@adonisjs/core/services/router'
import { UUID } from '#start/routes/matchers'
import { pages, personalPages } from './pages.js'

const PaymentNotificationsController = () =>
  import('#front_office/controllers/payment_notifications_controller')
const PaymentReturnsController = () =>
  import('#front_office/controllers/payment_returns_controller')
const PaymentsController = () => import('#front_office/controllers/payments_controller')

router.get('/paiements', [PaymentsController, 'index']).as('payments.index').use(personalPages())

/** Seen by whoever sees the request. */
router
  .group(() => {
    router.get('/paiements/:payment', [PaymentsController, 'show']).as('payments.show')
    router
      .get('/paiements/:payment/retour', [PaymentReturnsController, 'show'])
      .as('payment_returns.show')
  })
  .where('payment', UUID)
  .use(pages())

/** Told by the payment provider, not by a browser: it names an operation, and proves nothing. */
router
  .post('/paiements/notification', [PaymentNotificationsController, 'store'])
  .as('payment_notifications.store')
