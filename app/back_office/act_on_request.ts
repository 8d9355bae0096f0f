import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import type { Exception } from '@adonisjs/core/exceptions'
import { frenchHour } from '#shared/french_instants'
import { attempt } from '#shared/pages/attempt'
import { E_ANSWERS_REFUSED, E_FIELD_NOT_ASKED } from '#back_office/errors'
import { findRequest } from '#back_office/find_request'
import { readDesk } from '#back_office/open_desk'
import { showRequest } from '#back_office/show_request'
import { blockerLink } from '#back_office/view_models/treatment_zone'
import type { RequestPageView } from '#back_office/view_models/request_page'
import { E_DOCUMENT_NOT_EDITABLE } from '#documents/errors'
import { E_AMOUNT_CHANGED, E_NOTHING_DUE } from '#payments/errors'
import {
  E_ANSWER_DAY_PAST,
  E_ANSWERS_CONFLICT,
  E_ASKED_UNKNOWN,
  E_ALREADY_ASSIGNED,
  E_ASSIGNEE_WITHOUT_RIGHT,
  E_GROUPED_PAID,
  E_NOT_ASSIGNABLE,
  E_NOT_SIMILAR,
  E_NOTE_FILES_REFUSED,
  E_REASON_REQUIRED,
  E_REQUEST_LOCKED,
  E_REQUEST_NOT_EDITABLE,
  E_STALE_VERSION,
  E_TRANSITION_NOT_ALLOWED,
  E_TRANSITION_REFUSED,
} from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'

/** What may stop an agent's act, and that the page of the request explains. */
const REFUSALS: (abstract new (...args: never[]) => Exception)[] = [
  E_ANSWER_DAY_PAST,
  E_ANSWERS_REFUSED,
  E_ASKED_UNKNOWN,
  E_ALREADY_ASSIGNED,
  E_AMOUNT_CHANGED,
  E_ASSIGNEE_WITHOUT_RIGHT,
  E_DOCUMENT_NOT_EDITABLE,
  E_NOT_ASSIGNABLE,
  E_FIELD_NOT_ASKED,
  E_GROUPED_PAID,
  E_NOT_SIMILAR,
  E_NOTE_FILES_REFUSED,
  E_NOTHING_DUE,
  E_REASON_REQUIRED,
  E_REQUEST_LOCKED,
  E_REQUEST_NOT_EDITABLE,
  E_STALE_VERSION,
  E_TRANSITION_NOT_ALLOWED,
  E_TRANSITION_REFUSED,
]

/** Said beside the field that it is about. */
const BESIDE_THE_FIELD = [
  'E_ANSWER_DAY_PAST',
  'E_ANSWERS_REFUSED',
  'E_NOTE_FILES_REFUSED',
  'E_REASON_REQUIRED',
]

const CHOOSE =
  'Rien de ce que vous avez saisi n’est perdu : choisissez, donnée par donnée, la valeur à garder.'
const READ_AGAIN =
  'La page montre son état actuel et garde votre saisie : relisez, puis recommencez.'

interface Act {
  run: () => Promise<unknown>
  /** The sentence of the page that follows; none where the page shows it by itself. */
  done?: string
  /** The address of that page. */
  to: string
  /** What is open on the page of the request when the act is refused: what was typed is never lost. */
  again?(refusal: Exception, current: ServiceRequest): RequestPageView
}

/** Runs an agent's act on a request and answers: the page that follows, or the same page with the refusal. */
export async function actOnRequest(ctx: HttpContext, { run, done, to, again }: Act) {
  const [refusal] = await attempt(REFUSALS, run)
  if (!refusal) {
    if (done) ctx.session.flash('success', done)
    return ctx.response.redirect().status(303).toPath(to)
  }

  const request = await findRequest(ctx)
  const view = again?.(refusal, request) ?? {}
  ctx.response.status(refusal.status)
  return showRequest(ctx, await readDesk(ctx, request), {
    typed: ctx.request.body(),
    ...view,
    refusal: explain(request, refusal),
  })
}

function explain(request: ServiceRequest, refusal: Exception): RequestPageView['refusal'] {
  if (BESIDE_THE_FIELD.includes(refusal.code ?? '')) return undefined
  if (refusal instanceof E_STALE_VERSION) return explainConflict(refusal)
  if (refusal instanceof E_TRANSITION_REFUSED) {
    return {
      title: 'Ce changement d’état n’est pas encore possible',
      text: 'Il reste à traiter :',
      links: refusal.blockers.map((blocker) => blockerLink(request, blocker)),
    }
  }
  return { title: 'Rien n’a été modifié', text: refusal.message, links: [] }
}

function explainConflict(refusal: E_STALE_VERSION): RequestPageView['refusal'] {
  const { changedBy, changedAt } = refusal.conflict
  const hour = frenchHour(DateTime.fromISO(changedAt))
  const mayChoose = refusal instanceof E_ANSWERS_CONFLICT
  return {
    title: 'La demande a changé entre-temps',
    text: `${changedBy} l’a modifiée à ${hour}. ${mayChoose ? CHOOSE : READ_AGAIN}`,
    links: mayChoose ? [{ message: 'Choisir les valeurs à garder', href: '#choix' }] : [],
  }
}
