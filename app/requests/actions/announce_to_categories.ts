import { eachItem } from '#authorities/jobs/each_item'
import type { JobContext, JobResult } from '#authorities/jobs/define_job'
import Category from '#catalogue/models/category'
import { AnnounceToCategory } from '#requests/actions/announce_to_category'

type Announcement = Omit<Parameters<AnnounceToCategory['handle']>[0], 'category' | 'runId'>

/**
 * Writes to each category about its requests, as part of a job.
 *
 * @returns how many requests were told of, and the categories where it failed
 */
export async function announceToCategories(
  { run, progress }: Pick<JobContext<object>, 'run' | 'progress'>,
  announcement: Announcement
): Promise<{ count: number } & Pick<JobResult, 'problems'>> {
  let count = 0
  const { problems } = await eachItem(await Category.query().orderBy('name'), {
    progress,
    name: ({ name }) => `Catégorie «\u00a0${name}\u00a0»`,
    work: async (category) => {
      const announced = await new AnnounceToCategory().handle({
        ...announcement,
        category,
        runId: run.id,
      })
      count += announced
      return announced > 0
    },
  })
  return { count, problems }
}
