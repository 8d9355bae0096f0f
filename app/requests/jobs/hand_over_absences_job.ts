import { today } from '#shared/clock'
import { frenchCountLine } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import AgentAbsence from '#accounts/models/agent_absence'
import { SYSTEM_ACTOR } from '#requests/actor'
import { EndAbsence } from '#requests/actions/end_absence'
import { StartAbsence } from '#requests/actions/start_absence'

/** The first and the last day of the agents' absences; those that ended come first, so that nothing goes to who is back. */
export const handOverAbsencesJob = defineJob({
  key: 'hand_over_absences',
  label: 'Absences des agents',
  description:
    'Le premier jour d’une absence, confie les demandes en cours de l’agent à son remplaçant\u00a0; après le dernier, les lui rend s’il l’a choisi.',
  schedule: '10 0 * * *',
  async run({ progress }) {
    const ended = await AgentAbsence.query()
      .whereNot('state', 'ended')
      .where('ends_on', '<', today())
      .orderBy('ends_on')
    const begun = await AgentAbsence.query()
      .where('state', 'planned')
      .where('starts_on', '<=', today())
      .where('ends_on', '>=', today())
      .orderBy('starts_on')
    let moved = 0
    const { problems } = await eachItem([...ended, ...begun], {
      progress,
      name: ({ startsOn, endsOn }) => `Absence du ${startsOn} au ${endsOn}`,
      work: async ({ id, endsOn }) => {
        const input = { absenceId: id, actor: SYSTEM_ACTOR }
        moved +=
          endsOn < today()
            ? await new EndAbsence().handle(input)
            : await new StartAbsence().handle(input)
        return true
      },
    })
    const summary = frenchCountLine(moved, 'demande confiée', 'demandes confiées', 'feminine')
    return { summary, problems }
  },
})
