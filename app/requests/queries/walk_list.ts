import type { AgentRights } from '#accounts/queries/agent_rights'
import { readList, type RequestList } from '#requests/queries/request_list'

const STRETCH = 500

/**
 * Every row of a list, stretch by stretch: a million of them are never in memory
 * together. Rights are asked for anew before each stretch.
 *
 * @param columns those to read besides the columns of lists
 */
export async function* walkList(
  rights: () => Promise<AgentRights>,
  list: RequestList,
  columns: string[] = []
): AsyncGenerator<Record<string, unknown>[]> {
  let cursor: string | undefined
  do {
    const { rows, next } = await readList(await rights(), list, { size: STRETCH, cursor, columns })
    if (rows.length > 0) yield rows
    cursor = next ?? undefined
  } while (cursor)
}
