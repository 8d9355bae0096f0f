import { frenchCount } from '#shared/french_counts'
import { defineJob } from '#authorities/jobs/define_job'
import { DetectDuplicates } from '#households/actions/detect_duplicates'
import { householdsToCompare } from '#households/queries/households_to_compare'

/**
 * Accounts are compared as soon as they are opened or changed; this finds those
 * that came otherwise – taken over from another system – and what was missed.
 */
export const findDuplicatesJob = defineJob({
  key: 'find_duplicates',
  label: 'Doublons probables',
  description:
    'Compare aux autres les comptes des familles qui ne l’ont pas encore été, et propose aux agents ceux qui se ressemblent.',
  schedule: '15 3 * * *',
  async run({ progress }) {
    let compared = 0
    let found = 0
    let after = ''
    for (;;) {
      const ids = await householdsToCompare(after)
      if (ids.length === 0) break
      for (const householdId of ids) found += await new DetectDuplicates().handle({ householdId })
      compared += ids.length
      after = ids[ids.length - 1]
      await progress(compared)
    }
    return { summary: compared === 0 ? 'Aucun compte à comparer.' : summaryOf(compared, found) }
  },
})

function summaryOf(compared: number, found: number): string {
  const accounts = frenchCount(compared, 'compte comparé', 'comptes comparés', 'masculine')
  const pairs = frenchCount(
    found,
    'doublon probable trouvé',
    'doublons probables trouvés',
    'masculine'
  )
  return `${accounts}, ${pairs}.`
}
