import type { HttpContext } from '@adonisjs/core/http'
import { frenchNumber } from '#shared/french_formats'
import { PageErrors } from '#shared/pages/page_errors'
import { COUNT_LIMIT } from '#authorities/queries/count_up_to'
import { paths } from '#back_office/paths'
import { BOX_TITLES } from '#back_office/view_models/box_titles'
import { categoryOptions, teleserviceOptions } from '#back_office/view_models/filter_options'
import { requestLines } from '#back_office/view_models/request_lines'
import { savedViewLinks } from '#back_office/view_models/saved_view_links'
import { criteriaAddress } from '#back_office/view_models/search_address'
import { boxListText } from '#back_office/work_list'
import {
  shownBoxes,
  TASK_BOXES,
  taskBoxes,
  type TaskBox,
  type TaskBoxKey,
  type TaskFilter,
} from '#requests/queries/task_boxes'

/** How each box presents itself, and what to do when it is empty. */
const LOOKS: Record<TaskBoxKey, { icon: string; tone: string; empty: string }> = {
  new: {
    icon: 'inbox',
    tone: 'accent',
    empty:
      'Aucune nouvelle demande\u00a0: tout a été pris en charge. Reprenez les demandes en retard ou urgentes, puis les dernières que vous avez traitées.',
  },
  latest: {
    icon: 'history',
    tone: 'accent',
    empty:
      'Vous n’avez encore traité aucune demande. Ouvrez une nouvelle demande\u00a0: elle apparaîtra ici dès votre première intervention.',
  },
  validated: {
    icon: 'circle-check',
    tone: 'success',
    empty:
      'Aucune demande validée n’attend d’être notifiée. Validez une demande complète\u00a0: elle attendra ici que vous préveniez l’usager.',
  },
  late: {
    icon: 'alarm-clock',
    tone: 'danger',
    empty: 'Aucune demande en retard\u00a0: tous les délais promis sont tenus.',
  },
  urgent: {
    icon: 'hourglass',
    tone: 'warning',
    empty: 'Aucune demande urgente. Vous pouvez prendre la plus ancienne des nouvelles demandes.',
  },
  messages: {
    icon: 'message-square',
    tone: 'accent',
    empty: 'Aucun usager n’attend de réponse\u00a0: tous les messages sont lus.',
  },
}

/** « Tâches »: the boxes that the agent has chosen, limited to his rights, to a category or to a teleservice. */
export async function taskBoard(ctx: HttpContext, filter: TaskFilter, errors = new PageErrors()) {
  const boxes = await taskBoxes(ctx.agent, ctx.rights, filter)
  return {
    boxes: await Promise.all(boxes.map((box) => boxView(box, filter))),
    hasNoRight: ctx.rights.none,
    options: {
      categories: await categoryOptions(ctx),
      teleservices: await teleserviceOptions(ctx, filter.categoryId),
    },
    categoryId: filter.categoryId,
    teleserviceId: filter.teleserviceId,
    filterCount: Object.values(filter).filter(Boolean).length,
    resetPath: paths.home,
    views: await savedViewLinks(ctx),
    choice: {
      action: `${paths.taskBoxes}?_method=PUT`,
      options: TASK_BOXES.map((key) => ({ value: key, label: BOX_TITLES[key] })),
      shown: errors.any ? [] : shownBoxes(ctx.agent),
      hiddenCount: TASK_BOXES.length - boxes.length,
    },
    errors,
  }
}

async function boxView({ key, requests, count, criteria }: TaskBox, filter: TaskFilter) {
  return {
    key,
    title: BOX_TITLES[key],
    ...LOOKS[key],
    count: count > COUNT_LIMIT ? `${frenchNumber(COUNT_LIMIT)}+` : frenchNumber(count),
    href: criteriaAddress(criteria),
    lines: await requestLines(requests, boxListText(key, filter)),
  }
}
