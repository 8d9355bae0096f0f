import type { HttpContext } from '@adonisjs/core/http'
import { frenchHour } from '#shared/french_instants'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { eventNews } from '#back_office/view_models/event_news'
import { eventsSince, lastEventId } from '#requests/queries/events_since'
import { presentAgents } from '#requests/queries/present_agents'

/** What the page of a request knew when it was made. */
export interface SeenByPage {
  /** The last line of the history. */
  event?: string
  /** The agent who held the lock. */
  holder?: string
}

export interface LiveNotices {
  /** « Marie Dupont consulte aussi cette demande. » */
  presence: string | null
  /** What happened since the page was made, and makes it worth reading again. */
  changes: string[]
  /** Somebody else took the request over from this page. */
  isTakenOver: boolean
  refreshPath: string
}

/** What is said on a page that is open when something happens to its request. */
export async function liveNotices(
  ctx: HttpContext,
  desk: Desk,
  seen: SeenByPage
): Promise<LiveNotices> {
  const me = ctx.agent.id
  const events = await eventsSince(desk.request.id, seen.event ?? null)
  const lock = lockSentence(desk, seen.holder ?? null, me)
  return {
    presence: await presenceSentence(desk, me),
    changes: [...(lock ? [lock] : []), ...eventNews(events, me)],
    isTakenOver: seen.holder === me && desk.lock !== null && !desk.isMine,
    refreshPath: paths.request(desk.request),
  }
}

/** What the page tells of itself to whoever watches it, with what is to be said at once. */
export async function requestWatch(ctx: HttpContext, desk: Desk) {
  return {
    path: paths.presence(desk.request),
    /** Going from here to an address below is no leaving. */
    requestPath: paths.request(desk.request),
    opening: desk.opening,
    event: await lastEventId(desk.request.id),
    holder: desk.lock?.agentId ?? null,
    live: await liveNotices(ctx, desk, { holder: desk.lock?.agentId }),
  }
}

/** Whoever holds the lock is named elsewhere on the page. */
async function presenceSentence({ request, lock }: Desk, me: string): Promise<string | null> {
  const present = await presentAgents(request.id, me)
  const names = present
    .filter(({ agentId }) => agentId !== lock?.agentId)
    .map((one) => one.agentName)
  if (names.length === 0) return null
  const list = new Intl.ListFormat('fr', { type: 'conjunction' }).format(names)
  return `${list} ${names.length > 1 ? 'consultent' : 'consulte'} aussi cette demande.`
}

function lockSentence({ lock, isMine, mayWrite }: Desk, seen: string | null, me: string) {
  if ((lock?.agentId ?? null) === seen) return null
  if (lock && !isMine) {
    const hour = frenchHour(lock.takenAt)
    return seen === me
      ? `${lock.agentName} a pris la main sur cette demande à ${hour}. Votre saisie reste affichée, mais ne pourra être enregistrée que si vous reprenez la main.`
      : `${lock.agentName} traite cette demande depuis ${hour}.`
  }
  if (lock) return seen ? 'Vous traitez maintenant cette demande dans une autre fenêtre.' : null
  if (seen === me) {
    return 'Votre verrou a pris fin\u00a0: l’usager et vos collègues peuvent modifier la demande. Il vous revient dès que vous reprenez votre travail sur cette page.'
  }
  return mayWrite ? 'La demande est libre\u00a0: actualisez la page pour la traiter.' : null
}
