import type { InputHTMLAttributes } from 'react'
import { tickOf, type TreeEntry } from '#form_theme/fields/choice_tree'

/** What every box of a tree needs to know. */
export interface TreeBoxes {
  /** The id of the field, borne by its first box so that the error summary leads to it. */
  id: string
  firstKey: string | undefined
  attributes: InputHTMLAttributes<HTMLInputElement>
  answers: ReadonlySet<string>
  ticked: ReadonlySet<string>
  isHydrated: boolean
  /** The entries have no translation. */
  isFrench: boolean
  tick(key: string): void
}

interface ChoiceTreeListProps {
  entries: TreeEntry[]
  boxes: TreeBoxes
  isNested?: boolean
}

/** A list of boxes, with the list under each entry. */
export function ChoiceTreeList({ entries, boxes, isNested }: ChoiceTreeListProps) {
  return (
    <ul
      className={isNested ? 'choices choices-nested' : 'choices'}
      lang={boxes.isFrench && !isNested ? 'fr' : undefined}
    >
      {entries.map((entry) => (
        <li key={entry.key}>
          <ChoiceTreeEntry entry={entry} boxes={boxes} />
          {entry.children?.length ? (
            <ChoiceTreeList entries={entry.children} boxes={boxes} isNested />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** The key of the first entry that is an answer, in reading order. */
export function firstAnswer(
  entries: TreeEntry[],
  answers: ReadonlySet<string>
): string | undefined {
  for (const entry of entries) {
    const key = answers.has(entry.key) ? entry.key : firstAnswer(entry.children ?? [], answers)
    if (key !== undefined) return key
  }
  return undefined
}

/** One box. An entry that is not an answer by itself is a heading, which a script turns into a box that posts nothing. */
function ChoiceTreeEntry({ entry, boxes }: { entry: TreeEntry; boxes: TreeBoxes }) {
  const { answers, ticked, isHydrated } = boxes
  const isAnswer = answers.has(entry.key)
  const id = entry.key === boxes.firstKey ? boxes.id : `${boxes.id}-${entry.key}`
  const messageId = entry.message && `${id}__message`
  const tick = tickOf(entry, ticked)
  const isBox = isAnswer || isHydrated
  const Label = isBox ? 'label' : 'span'
  return (
    <div className="choice">
      {isBox && (
        <input
          {...boxes.attributes}
          type="checkbox"
          id={id}
          name={isAnswer ? boxes.attributes.name : undefined}
          value={entry.key}
          aria-describedby={messageId}
          checked={isHydrated ? tick === 'all' : ticked.has(entry.key)}
          ref={(box) => {
            if (box) box.indeterminate = tick === 'some'
          }}
          onChange={() => boxes.tick(entry.key)}
        />
      )}
      <Label htmlFor={isBox ? id : undefined}>{entry.label}</Label>
      {entry.message && (
        <p className="field-hint" id={messageId}>
          {entry.message}
        </p>
      )}
    </div>
  )
}
