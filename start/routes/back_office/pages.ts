import { shareNavigation } from '#back_office/navigation'
import { middleware } from '#start/kernel'

/** Of the back office, before anyone is signed in. */
export function sessionPages() {
  return [
    middleware.session(),
    middleware.shield(),
    middleware.auth(),
    middleware.counter(),
    middleware.pageLocals(),
  ]
}

/** For agents; rights on requests are in the queries. */
export function agentPages() {
  return [...sessionPages(), middleware.agent(), middleware.once(), shareNavigation]
}

/** What a page asks by itself while it stays open: it keeps no session alive. */
export function quietPages() {
  return [
    middleware.session(),
    middleware.quietSession(),
    middleware.shield(),
    middleware.auth(),
    middleware.agent(),
  ]
}
