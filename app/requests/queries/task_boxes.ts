import type { RowOrder } from '#authorities/queries/read_page'
import type { AgentRights } from '#accounts/queries/agent_rights'
import type AgentAccount from '#accounts/models/agent_account'
import { countRequests } from '#requests/queries/count_requests'
import { listedRequest, type ListedRequest } from '#requests/queries/listed_request'
import type { RequestCriteria } from '#requests/queries/request_criteria'
import { readList, type RequestList } from '#requests/queries/request_list'

/** The five boxes of the manual (« Suivi des demandes »), in its order, then what citizens wrote. */
export const TASK_BOXES = ['new', 'latest', 'validated', 'late', 'urgent', 'messages'] as const
export type TaskBoxKey = (typeof TASK_BOXES)[number]

/** What an agent may narrow his board to. */
export interface TaskFilter {
  categoryId?: string
  teleserviceId?: string
}

export interface TaskBox {
  key: TaskBoxKey
  /** From the oldest to the most recent. */
  requests: ListedRequest[]
  /** At most `COUNT_LIMIT` + 1. */
  count: number
  /** What the complete list looks for. */
  criteria: RequestCriteria
}

const BOX_SIZE = 5

/** The boxes of an agent's task board that he has not hidden, limited to his rights and to what he asks. */
export async function taskBoxes(
  agent: AgentAccount,
  rights: AgentRights,
  filter: TaskFilter = {}
): Promise<TaskBox[]> {
  const boxes: TaskBox[] = []
  for (const key of shownBoxes(agent)) boxes.push(await readBox(key, agent, rights, filter))
  return boxes
}

/** The boxes that an agent has chosen; all of them until he has. */
export function shownBoxes({ hiddenTaskBoxes }: Pick<AgentAccount, 'hiddenTaskBoxes'>) {
  return TASK_BOXES.filter((key) => !hiddenTaskBoxes?.includes(key))
}

/** All the requests of a box in the order of the manual: « du plus ancien au plus récent ». */
export function boxList(
  key: TaskBoxKey,
  { id }: Pick<AgentAccount, 'id'>,
  filter: TaskFilter = {}
): RequestList {
  return { criteria: { ...filter, ...criteriaOf(key, id) }, order: ORDERS[key] ?? OLDEST_FIRST }
}

const OLDEST_FIRST: RowOrder = { column: 'submitted_at', type: 'text', direction: 'asc' }
/** What an agent handled is old or recent by the day he did. */
const ORDERS: Partial<Record<TaskBoxKey, RowOrder>> = {
  latest: { column: 'updated_at', type: 'text', direction: 'asc' },
}

function criteriaOf(key: TaskBoxKey, agentId: string): RequestCriteria {
  switch (key) {
    case 'new':
      return { state: 'pending' }
    case 'latest':
      return { lastAgentId: agentId }
    case 'validated':
      return { state: 'validated' }
    case 'late':
      return { quality: 'red' }
    case 'urgent':
      return { quality: 'orange' }
    case 'messages':
      return { hasWord: true }
  }
}

async function readBox(
  key: TaskBoxKey,
  agent: AgentAccount,
  rights: AgentRights,
  filter: TaskFilter
): Promise<TaskBox> {
  const list = boxList(key, agent, filter)
  const count = await countRequests(rights, list.criteria)
  const requests = await (key === 'latest' ? lastOf : firstOf)(rights, list, count)
  return { key, requests, count, criteria: list.criteria }
}

async function firstOf(
  rights: AgentRights,
  list: RequestList,
  count: number
): Promise<ListedRequest[]> {
  const { rows } = await readList(rights, list, { size: BOX_SIZE, count })
  return rows.map(listedRequest)
}

/** « Dernières demandes »: the end of the list, still from the oldest to the most recent. */
async function lastOf(
  rights: AgentRights,
  list: RequestList,
  count: number
): Promise<ListedRequest[]> {
  const backwards: RequestList = { ...list, order: { ...list.order, direction: 'desc' } }
  return (await firstOf(rights, backwards, count)).reverse()
}
