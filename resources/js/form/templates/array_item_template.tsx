import { use } from 'react'
import { getUiOptions, type ArrayFieldItemTemplateProps } from '@rjsf/utils'
import { itemTitle } from '#form_theme/templates/field_label'
import { Words } from '#form_theme/words/words'

/** An item of a repeatable group and its « Supprimer », which posts `_action=remove:<path>:<index>`. */
export function ArrayItemTemplate(props: ArrayFieldItemTemplateProps) {
  const { children, buttonsProps, index, schema, uiSchema, parentUiSchema, disabled, readonly } =
    props
  const words = use(Words)
  const path = buttonsProps.fieldPathId.path.slice(0, -1).join('.')
  const title = getUiOptions(uiSchema).title ?? schema.title
  const group = getUiOptions(parentUiSchema).title ?? words.item
  return (
    <div className="repeatable-item">
      {children}
      {buttonsProps.hasRemove && !readonly && (
        <button
          className="button button-quiet repeatable-remove"
          type="submit"
          name="_action"
          value={`remove:${path}:${index}`}
          formNoValidate
          disabled={disabled}
          onClick={buttonsProps.onRemoveItem}
        >
          {words.remove}
          <span className="visually-hidden"> : {itemTitle(title, group, index)}</span>
        </button>
      )}
    </div>
  )
}
