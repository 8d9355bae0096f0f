import type { Exception } from '@adonisjs/core/exceptions'

type RefusalClass = abstract new (...args: never[]) => Exception

/**
 * Runs an action and gives back the refusals that the page knows how to show;
 * any other error goes on.
 *
 * @returns `[refusal, null]` or `[null, result]`
 */
export async function attempt<T, Refusal extends RefusalClass>(
  refusals: Refusal[],
  work: () => Promise<T>
): Promise<[InstanceType<Refusal>, null] | [null, T]> {
  try {
    return [null, await work()]
  } catch (error) {
    if (refusals.some((refusal) => error instanceof refusal))
      return [error as InstanceType<Refusal>, null]
    throw error
  }
}
