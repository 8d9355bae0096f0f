import { frenchLongDay } from '#shared/french_formats'
import type { AgentRights } from '#accounts/queries/agent_rights'
import { paths } from '#back_office/paths'
import { sharedChoices } from '#back_office/view_models/shared_choices'
import { isLong, otherTypes } from '#back_office/view_models/completion_form'
import { teleserviceLabels } from '#back_office/view_models/teleservice_label'
import { nameOf } from '#requests/completion'
import type { BulkAskedItem } from '#requests/bulk_completion'
import type BulkItem from '#requests/models/bulk_item'
import type BulkOperation from '#requests/models/bulk_operation'
import { bulkCandidates } from '#requests/queries/bulk_candidates'
import { usualAnswerDay } from '#requests/queries/read_completion_list'

/**
 * The form in which an agent says what the citizens of many requests are asked for; `null` when
 * the operation asks for nothing, is on its way, or none of its requests can change.
 */
export async function bulkAsking(operation: BulkOperation, rights: AgentRights) {
  if (operation.state !== 'preview' || operation.transition !== 'mark_incomplete') return null
  const candidates = await bulkCandidates(operation.id, rights)
  if (candidates.length === 0) return null

  const groups = sharedChoices(candidates, await teleserviceLabels())
  const documents = candidates.flatMap(({ choices }) => choices.documents)
  const others = await otherTypes(documents)
  return {
    path: `${paths.bulkOperation(operation)}/complements`,
    form: { groups, isFolded: isLong(groups), others, answerByOn: usualAnswerDay() },
    known: known(operation, others),
  }
}

/** What was said before, as the form posts it. */
function known({ asked, reason }: BulkOperation, others: { value: string }[]) {
  const items = asked?.items ?? []
  const isOther = ({ key }: BulkAskedItem) => others.some(({ value }) => value === key)
  const other = items.find(isOther)
  return {
    reason,
    asked: items.filter((item) => !isOther(item)).map(postedName),
    sentences: Object.fromEntries(
      items.map((item) => [isOther(item) ? 'other' : postedName(item), item.sentence])
    ),
    otherDocument: other?.key,
    answerByOn: asked?.answerByOn,
  }
}

function postedName(item: BulkAskedItem): string {
  return item.teleserviceId ? `${nameOf(item)}@${item.teleserviceId}` : nameOf(item)
}

/** What one request of the operation is asked for; `null` when it is no part of the act. */
export function askedOfLine({ asked }: BulkItem) {
  if (!asked) return null
  return {
    items: asked.items.map(({ label, sentence }) => ({ label, sentence })),
    left: asked.left.map((label) => `«\u00a0${label}\u00a0»`).join(', '),
  }
}

/** « avant le 1er février 2027 » of what is asked for. */
export function answerDayOf({ asked }: BulkOperation): string | null {
  return asked?.answerByOn ? frenchLongDay(asked.answerByOn) : null
}
