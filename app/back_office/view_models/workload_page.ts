import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#shared/clock'
import { frenchLongDay } from '#shared/french_formats'
import Category from '#catalogue/models/category'
import { absencesOn } from '#accounts/queries/absences_on'
import { agentsHolding } from '#accounts/queries/agents_holding'
import { paths } from '#back_office/paths'
import { NOBODY_WORD, searchAddress } from '#back_office/view_models/search_address'
import { loads, type Load } from '#requests/queries/loads'

/** The bar of an agent is drawn on so many units. */
const WIDTH = 100

/** « Charge des agents »: open requests by agent in the categories that the reader manages. */
export async function workloadPage({ rights }: HttpContext) {
  const categoryIds = rights.categoryIdsFor('manage')
  const found = await loads({ teleserviceIds: rights.teleserviceIdsFor('manage') })
  const agents = await agentsHolding('write', categoryIds)
  const absences = await absencesOn(today())
  const categories = await Category.query().whereIn('id', categoryIds).orderBy('name')

  const byCategory = (rows: Load[]) =>
    categories
      .map(({ id, name }) => ({
        name,
        open: total(
          rows.filter(({ teleserviceId }) => rights.teleserviceIdsIn(id).includes(teleserviceId))
        ).open,
      }))
      .filter(({ open }) => open > 0)
  const most = Math.max(
    1,
    ...agents.map(({ id }) => total(rowsOf(found, id)).open),
    total(rowsOf(found, null)).open
  )

  const line = (agentId: string | null) => {
    const rows = rowsOf(found, agentId)
    const counts = total(rows)
    const word = agentId ?? NOBODY_WORD
    return {
      ...counts,
      bar: barOf(counts, most),
      categories: byCategory(rows),
      href: searchAddress({ responsable: word }),
      lateHref: searchAddress({ responsable: word, qualite: 'rouge' }),
      urgentHref: searchAddress({ responsable: word, qualite: 'orange' }),
    }
  }
  return {
    agents: agents.map(({ id, fullName }) => {
      const absence = absences.get(id)
      return {
        name: fullName,
        absentUntil: absence ? frenchLongDay(absence.endsOn) : null,
        absencePath: `${paths.absence}?agent=${id}`,
        ...line(id),
      }
    }),
    unassigned: line(null),
    sharingPath: paths.sharing,
  }
}

function rowsOf(found: Load[], agentId: string | null): Load[] {
  return found.filter((load) => load.agentId === agentId)
}

function total(rows: Load[]) {
  const sum = (count: (load: Load) => number) => rows.reduce((all, load) => all + count(load), 0)
  return {
    open: sum(({ open }) => open),
    late: sum(({ late }) => late),
    urgent: sum(({ urgent }) => urgent),
  }
}

/** Three stretches, late first, on a scale that all agents share. */
function barOf({ open, late, urgent }: ReturnType<typeof total>, most: number) {
  const units = (count: number) => (count * WIDTH) / most
  return [
    { kind: 'late', x: 0, width: units(late) },
    { kind: 'urgent', x: units(late), width: units(urgent) },
    { kind: 'open', x: units(late + urgent), width: units(open - late - urgent) },
  ].filter(({ width }) => width > 0)
}
