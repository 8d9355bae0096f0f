import type { TaskBoxKey } from '#requests/queries/task_boxes'

/** The manual's names of the task boxes. */
export const BOX_TITLES: Record<TaskBoxKey, string> = {
  new: 'Nouvelles demandes',
  latest: 'Dernières demandes',
  validated: 'Demandes validées',
  late: 'Demandes en retard',
  urgent: 'Demandes urgentes',
  messages: 'Messages d’usagers',
}
