import type { HttpContext } from '@adonisjs/core/http'
import { frenchNumber } from '#shared/french_formats'
import { paths } from '#back_office/paths'
import { categoryOptions, teleserviceOptions } from '#back_office/view_models/filter_options'
import { requestLines } from '#back_office/view_models/request_lines'
import { boxAddress } from '#back_office/view_models/search_address'
import { COUNT_LIMIT } from '#requests/queries/count_up_to'
import { taskBoxes, type TaskBox, type TaskBoxKey } from '#requests/queries/task_boxes'

/** How each box presents itself; the words are the manual's. */
const LOOKS: Record<TaskBoxKey, { title: string; icon: string; tone: string; empty: string }> = {
  new: {
    title: 'Nouvelles demandes',
    icon: 'inbox',
    tone: 'accent',
    empty: 'Aucune nouvelle demande : tout a été pris en charge.',
  },
  latest: {
    title: 'Dernières demandes',
    icon: 'history',
    tone: 'accent',
    empty: 'Vous n’avez encore traité aucune demande.',
  },
  validated: {
    title: 'Demandes validées',
    icon: 'circle-check',
    tone: 'success',
    empty: 'Aucune demande validée n’attend de notification.',
  },
  late: {
    title: 'Demandes en retard',
    icon: 'alarm-clock',
    tone: 'danger',
    empty: 'Aucune demande en retard.',
  },
  urgent: {
    title: 'Demandes urgentes',
    icon: 'hourglass',
    tone: 'warning',
    empty: 'Aucune demande urgente.',
  },
}

/** « Tâches »: five boxes, limited to the agent's rights, to a category or to a teleservice. */
export async function taskBoard(
  ctx: HttpContext,
  filter: { categoryId?: string; teleserviceId?: string }
) {
  const boxes = await taskBoxes(ctx.agent, ctx.rights, filter)
  return {
    boxes: await Promise.all(boxes.map(boxView)),
    hasNoRight: ctx.rights.none,
    options: {
      categories: await categoryOptions(ctx),
      teleservices: await teleserviceOptions(ctx, filter.categoryId),
    },
    categoryId: filter.categoryId,
    teleserviceId: filter.teleserviceId,
    filterCount: Object.values(filter).filter(Boolean).length,
    resetPath: paths.home,
  }
}

async function boxView({ key, requests, count, criteria }: TaskBox) {
  return {
    key,
    ...LOOKS[key],
    count: count > COUNT_LIMIT ? `${frenchNumber(COUNT_LIMIT)}+` : frenchNumber(count),
    href: boxAddress(criteria),
    lines: await requestLines(requests),
  }
}
