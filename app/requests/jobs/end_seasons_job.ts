import { today } from '#shared/clock'
import { frenchDay } from '#shared/french_formats'
import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import { EndSeasonOfRequest } from '#requests/actions/end_season_of_request'
import { requestsOfEndedSeasons } from '#requests/queries/requests_of_ended_seasons'

/** Requests granted for a season that is over (domain.md 5, « Seasons »). */
export const endSeasonsJob = defineJob({
  key: 'end_seasons',
  label: 'Fin des saisons',
  description:
    'Ferme les demandes validées ou notifiées dont la saison est terminée. Leur archivage suit, après le délai de classement.',
  schedule: '0 13,23 * * *',
  async run({ progress }) {
    const { done, problems } = await eachItem(await requestsOfEndedSeasons(today()), {
      progress,
      name: ({ number }) => `Demande n° ${number}`,
      work: ({ id, season }) =>
        new EndSeasonOfRequest().handle({
          requestId: id,
          reason: `Saison «\u00a0${season.label}\u00a0» terminée le ${frenchDay(season.effectEndsOn)}.`,
        }),
    })
    const summary = frenchCountLine(done, 'demande fermée', 'demandes fermées', 'feminine')
    return { summary, problems }
  },
})
