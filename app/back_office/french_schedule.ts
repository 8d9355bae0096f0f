import { frenchList, frenchTime } from '#shared/french_formats'

/** « chaque jour à 13 h et 23 h », « toutes les heures »; null for a rhythm that has no such words: the next moment says enough. */
export function frenchSchedule(schedule: string): string | null {
  const [minute, hour, ...days] = schedule.split(' ')
  if (days.some((part) => part !== '*') || !/^\d+$/.test(minute)) return null
  if (hour === '*') return 'toutes les heures'
  if (!/^\d+(,\d+)*$/.test(hour)) return null
  const times = hour
    .split(',')
    .map((each) => frenchTime(`${each.padStart(2, '0')}:${minute.padStart(2, '0')}`))
  return `chaque jour à ${frenchList(times)}`
}
