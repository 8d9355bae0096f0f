/**
 * Hands the items of a queue to a number of workers at once, each taking the
 * next one when it is done.
 *
 * @returns items done per second
 */
export async function drain<Item>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<void>
): Promise<number> {
  const queue = [...items]
  const start = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item)
    })
  )
  return items.length / ((performance.now() - start) / 1000)
}
