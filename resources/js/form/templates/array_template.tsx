import { use, useEffect, useRef } from 'react'
import { getUiOptions, type ArrayFieldTemplateProps } from '@rjsf/utils'
import { describedBy, hintsOf } from '#form_theme/hints'
import { InFrench, isInFrench } from '#form_theme/left_in_french'
import { Words } from '#form_theme/words/words'
import { Hints } from '#form_theme/templates/hints'
import { OptionalMark } from '#form_theme/templates/optional_mark'

/**
 * A repeatable group: its items, a sentence when there is none, and « Ajouter ».
 * The button posts `_action=add:<path>`, which the server acts upon; once
 * hydrated it adds in place. Options: `ui:options: { addLabel, emptyText }`.
 */
export function ArrayTemplate(props: ArrayFieldTemplateProps) {
  const { fieldPathId, items, schema, uiSchema, title, canAdd, onAddClick } = props
  const id = fieldPathId.$id
  const options = getUiOptions(uiSchema)
  const words = use(Words)
  const hints = hintsOf(schema, options, words)
  useFocusFollowingItems(id, items.length)

  return (
    <fieldset
      className="group repeatable"
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, hints, props.rawErrors)}
    >
      <legend className="group-title">
        <InFrench when={isInFrench(options, 'title')}>{options.title ?? title}</InFrench>
        <OptionalMark required={props.required} />
      </legend>
      <Hints id={id} hints={hints} />
      {items.length === 0 && (
        <p className="repeatable-empty">{String(options.emptyText ?? words.empty)}</p>
      )}
      {items}
      {canAdd && !props.readonly && (
        <button
          className="button button-secondary repeatable-add"
          type="submit"
          name="_action"
          value={`add:${fieldPathId.path.join('.')}`}
          formNoValidate
          disabled={props.disabled}
          onClick={onAddClick}
        >
          {String(options.addLabel ?? words.add)}
          {!options.addLabel && <span className="visually-hidden"> : {itemName(props)}</span>}
        </button>
      )}
    </fieldset>
  )
}

/** After an addition the focus goes to the new item, after a removal to the group: never lost on a vanished button. */
function useFocusFollowingItems(id: string, count: number) {
  const before = useRef(count)
  useEffect(() => {
    if (count === before.current) return
    const target = count > before.current ? `${id}_${count - 1}` : id
    document.getElementById(target)?.focus()
    before.current = count
  }, [id, count])
}

function itemName({ schema, title }: ArrayFieldTemplateProps): string {
  const { items } = schema
  return (typeof items === 'object' && !Array.isArray(items) && items.title) || title
}
