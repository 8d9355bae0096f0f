import { DateTime } from 'luxon'
import { today } from '#shared/clock'

/** Teleservices that are open in a season only, and what a town calls it. */
const SEASONS = {
  school_registration: 'Année scolaire',
  school_canteen_registration: 'Année scolaire',
  perischool_activity_registration: 'Année scolaire',
  library_registration: 'Saison',
}

/** One season per teleservice that needs one: registrations are open whenever the demo is started, and validation too. */
export function currentSeasons() {
  const day = DateTime.fromISO(today())
  const year = day.month >= 7 ? day.year : day.year - 1
  return Object.entries(SEASONS).map(([teleserviceId, name]) => ({
    teleserviceId,
    label: `${name} ${year}-${year + 1}`,
    registrationStartsOn: `${year}-04-01`,
    registrationEndsOn: `${year + 1}-07-31`,
    validationStartsOn: `${year}-05-01`,
    effectStartsOn: `${year}-09-01`,
    effectEndsOn: `${year + 1}-08-31`,
  }))
}
