import type { HttpContext } from '@adonisjs/core/http'
import { frenchInstant } from '#shared/french_instants'
import type { PageErrors } from '#shared/pages/page_errors'
import { paths } from '#back_office/paths'
import { counterPaper } from '#back_office/view_models/counter_paper'
import CounterSession from '#households/models/counter_session'
import type Household from '#households/models/household'
import { MOST_HOUSEHOLDS, searchHouseholds } from '#households/queries/search_households'

interface Search {
  foyer?: number
  nom?: string
  formulaire?: string
}

const LATEST = 5

/** « Guichet »: the households found, and the agent's latest services there. */
export async function counterPage(ctx: HttpContext, search: Search, errors: PageErrors) {
  const isAsked = Boolean(search.foyer ?? search.nom)
  const found = await searchHouseholds(ctx.agent, { number: search.foyer, name: search.nom })
  const paper = await counterPaper(search.formulaire ?? '', ctx.rights)
  return {
    paper: paper.form,
    paperRefusal: paper.refusal,
    typed: errors.any ? ctx.request.qs() : search,
    errors,
    isAsked,
    hasMore: found.length > MOST_HOUSEHOLDS,
    households: found.slice(0, MOST_HOUSEHOLDS).map(householdLine),
    latest: await latestServices(ctx),
    back: paths.counter,
  }
}

/** A household as the counter offers it: its adults, of whom one stands there. */
export function householdLine({ number, state, address, individuals }: Household) {
  const adults = individuals.filter(({ kind }) => kind === 'adult')
  const children = individuals.filter(({ kind }) => kind === 'child')
  const head = adults.find(({ isHouseholdHead }) => isHouseholdHead) ?? adults[0]
  return {
    number,
    state,
    name: head?.fullName ?? '',
    headId: head?.id ?? '',
    adults: adults.map(({ id, fullName, isHouseholdHead }) => ({
      value: id,
      label: isHouseholdHead ? `${fullName}, responsable de compte` : fullName,
    })),
    children: children.map(({ firstName, lastName }) => firstName ?? lastName).join(', '),
    place: address ? `${address.streetName}, ${address.city}` : null,
  }
}

async function latestServices({ agent }: HttpContext) {
  const sessions = await CounterSession.query()
    .where('agent_id', agent.id)
    .whereNotNull('ended_at')
    .orderBy('started_at', 'desc')
    .limit(LATEST)
  return sessions.map((session) => ({
    number: session.householdNumber,
    person: session.individualName,
    startedAt: frenchInstant(session.startedAt),
    end: ENDS[session.endedBy ?? 'left'],
  }))
}

const ENDS: Record<NonNullable<CounterSession['endedBy']>, string> = {
  left: 'quitté',
  signed_out: 'terminé par la déconnexion',
  idle: 'terminé faute d’activité',
  closed: 'terminé : compte fermé',
}
