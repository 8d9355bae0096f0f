import { today } from '#shared/clock'
import type { AgentRights } from '#accounts/queries/agent_rights'
import type AgentAccount from '#accounts/models/agent_account'
import { COUNT_LIMIT, countUpTo } from '#requests/queries/count_up_to'
import { LISTED_COLUMNS, listedRequest, type ListedRequest } from '#requests/queries/listed_request'
import { readPage } from '#requests/queries/read_page'
import type { RequestCriteria, RowOrder } from '#requests/queries/request_criteria'
import { applyCriteria } from '#requests/queries/request_filters'
import {
  isEmpty,
  rowsByTeleservice,
  rowsTogether,
  scopeOf,
  type RequestScope,
  type Rows,
} from '#requests/queries/request_scope'

/** The five boxes of the manual (« Suivi des demandes »), in its order. */
export const TASK_BOXES = ['new', 'latest', 'validated', 'late', 'urgent'] as const
export type TaskBoxKey = (typeof TASK_BOXES)[number]

export interface TaskBox {
  key: TaskBoxKey
  requests: ListedRequest[]
  /** At most `COUNT_LIMIT` + 1. */
  count: number
  /** What the complete list looks for. */
  criteria: RequestCriteria
}

const BOX_SIZE = 5

/** From the oldest to the most recent (manual). */
const OLDEST_FIRST: RowOrder = { column: 'submitted_at', type: 'text', direction: 'asc' }
/** Requests promised for the nearest day are the oldest of their teleservice. */
const MOST_PRESSING_FIRST: RowOrder = { column: 'due_on', type: 'text', direction: 'asc' }
const LAST_HANDLED_FIRST: RowOrder = { column: 'updated_at', type: 'text', direction: 'desc' }

/** The task board of an agent, limited to his rights and, when he asks, to a category or a teleservice. */
export async function taskBoxes(
  agent: AgentAccount,
  rights: AgentRights,
  filter: { categoryId?: string; teleserviceId?: string } = {}
): Promise<TaskBox[]> {
  const scope = scopeOf(rights, filter)
  const questions: BoxQuestion[] = [
    { key: 'new', order: OLDEST_FIRST, criteria: { state: 'pending' } },
    { key: 'latest', order: LAST_HANDLED_FIRST, criteria: { lastAgentId: agent.id } },
    { key: 'validated', order: OLDEST_FIRST, criteria: { state: 'validated' } },
    { key: 'late', order: MOST_PRESSING_FIRST, criteria: { quality: 'red' } },
    { key: 'urgent', order: MOST_PRESSING_FIRST, criteria: { quality: 'orange' } },
  ]
  const boxes: TaskBox[] = []
  for (const { criteria, ...question } of questions) {
    boxes.push(await readBox(scope, { ...question, criteria: { ...filter, ...criteria } }))
  }
  return boxes
}

interface BoxQuestion {
  key: TaskBoxKey
  order: RowOrder
  criteria: RequestCriteria
}

async function readBox(
  scope: RequestScope,
  { key, order, criteria }: BoxQuestion
): Promise<TaskBox> {
  if (isEmpty(scope)) return { key, requests: [], count: 0, criteria }

  const day = today()
  const rows = (shape: (branch: Rows) => Rows) =>
    criteria.state ? rowsByTeleservice(scope, shape) : rowsTogether(scope, shape)
  const narrow = (branch: Rows) => applyCriteria(branch, criteria, day)
  const columns = LISTED_COLUMNS
  const page = await readPage({ rows, narrow, order, columns, cursor: null, size: BOX_SIZE })
  const count = await countUpTo(COUNT_LIMIT + 1, rows, narrow)
  return { key, requests: page.rows.map(listedRequest), count, criteria }
}
