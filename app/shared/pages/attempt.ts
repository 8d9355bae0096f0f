import type { Exception } from '@adonisjs/core/exceptions'

type RefusalClass<E extends Exception> = abstract new (...args: never[]) => E

/**
 * Runs an action and gives back the refusals that the page knows how to show;
 * any other error goes on.
 *
 * @returns `[refusal, null]` or `[null, result]`
 */
export async function attempt<T, E extends Exception>(
  refusals: RefusalClass<E>[],
  work: () => Promise<T>
): Promise<[E, null] | [null, T]> {
  try {
    return [null, await work()]
  } catch (error) {
    if (refusals.some((refusal) => error instanceof refusal)) return [error as E, null]
    throw error
  }
}
