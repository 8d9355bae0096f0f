import type { JobContext } from '#authorities/jobs/define_job'
import { errorInWords } from '#authorities/jobs/error_in_words'

interface Options<Item> {
  progress: JobContext<object>['progress']
  /** Names the item in the French line that says why it was left. */
  name(item: Item): string
  /** Does it; false when there was nothing to do any more. */
  work(item: Item): Promise<boolean>
}

/** Does the same to each item: what fails is told in words, and does not stop the others. */
export async function eachItem<Item>(
  items: readonly Item[],
  { progress, name, work }: Options<Item>
): Promise<{ done: number; problems: string[] }> {
  const problems: string[] = []
  let done = 0
  await progress(0, items.length)
  for (const [index, item] of items.entries()) {
    try {
      if (await work(item)) done += 1
    } catch (error) {
      problems.push(`${name(item)}\u00a0: ${errorInWords(error)}`)
    }
    await progress(index + 1, items.length)
  }
  return { done, problems }
}
