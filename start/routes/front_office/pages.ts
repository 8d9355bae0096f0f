import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const page = router.named({
  locals: () => import('#middleware/page_locals_middleware'),
  citizen: () => import('#middleware/citizen_middleware'),
  language: () => import('#middleware/language_middleware'),
})

/** Of the front office, open to everybody: what a visitor may see is in the queries. */
export function pages() {
  return [
    middleware.session(),
    middleware.shield(),
    middleware.auth(),
    middleware.counter(),
    page.locals(),
    page.language(),
    middleware.once(),
  ]
}

/** Of who is signed in. */
export function personalPages() {
  return [...pages(), page.citizen()]
}
