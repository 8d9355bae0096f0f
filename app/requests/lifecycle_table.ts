import type { RequestTransition } from '#kernel/transitions'
import { REQUEST_LIFECYCLE } from '#requests/lifecycle'

/** The lifecycle as a Markdown table: what the documentation shows and a test compares. */
export function lifecycleTable(): string {
  const transitions = Object.keys(REQUEST_LIFECYCLE) as RequestTransition[]
  const rows = transitions.map((transition) => {
    const rule = REQUEST_LIFECYCLE[transition]
    const reason = 'needsReason' in rule ? ', with a reason' : ''
    return `| ${transition} | ${rule.from.join(', ')} | ${rule.to} | ${rule.by.join(', ')}${reason} |`
  })
  return ['| transition | from | to | by |', '|---|---|---|---|', ...rows].join('\n')
}
