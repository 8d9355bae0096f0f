import { use } from 'react'
import { getUiOptions, toFieldPathId, type ObjectFieldTemplateProps } from '@rjsf/utils'
import { AddressSearch } from '#form_theme/fields/address_search'
import { describedBy, hintsOf } from '#form_theme/hints'
import { itemTitle } from '#form_theme/templates/field_label'
import { GroupErrors } from '#form_theme/templates/group_errors'
import { InFrench, isInFrench } from '#form_theme/left_in_french'
import { Words } from '#form_theme/words/words'
import { Hints } from '#form_theme/templates/hints'
import { OptionalMark } from '#form_theme/templates/optional_mark'

/** A group of fields under its legend; the form itself has no legend, its page has a heading. */
export function ObjectTemplate(props: ObjectFieldTemplateProps) {
  const { fieldPathId, properties, schema, uiSchema, required, title } = props
  const id = fieldPathId.$id
  const options = getUiOptions(uiSchema)
  const hints = hintsOf(schema, options, use(Words))
  const fields = properties.map((property) => property.content)
  const index = fieldPathId.path.at(-1)
  const whole = use(GroupErrors)

  if (index === undefined) {
    return (
      <div className="fields">
        <Hints id={id} hints={hints} />
        {fields}
      </div>
    )
  }
  const isItem = typeof index === 'number'
  const isAddress = options.block === 'address'
  const canSearch = isAddress && !props.readonly && !props.disabled
  const street = () =>
    toFieldPathId('streetName', props.registry.globalFormOptions, fieldPathId).name ?? ''
  return (
    <fieldset
      className="group"
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, hints, whole.id === id ? whole.errors : undefined)}
    >
      <legend className="group-title">
        <InFrench when={isInFrench(options, 'title')}>
          {isItem ? itemTitle(options.title ?? schema.title, title, index) : title}
        </InFrench>
        <OptionalMark required={isItem || required} />
      </legend>
      <Hints id={id} hints={hints} />
      {canSearch && <AddressSearch street={street()} />}
      <div className={isAddress ? 'fields fields-address' : 'fields fields-grid'}>{fields}</div>
    </fieldset>
  )
}
