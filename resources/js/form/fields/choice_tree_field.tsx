import { getUiOptions, type FieldProps, type RJSFSchema } from '@rjsf/utils'
import { choicesOf } from '#form_theme/choices'
import { toggle, treeOf } from '#form_theme/fields/choice_tree'
import { ChoiceTreeList, firstAnswer } from '#form_theme/fields/choice_tree_list'
import { arrayControlAttributes } from '#form_theme/fields/field_attributes'
import { isInFrench } from '#form_theme/left_in_french'
import { useHydrated } from '#form_theme/use_hydrated'
import { PostedAnyway } from '#form_theme/widgets/posted_anyway'

/**
 * Answers to tick, in the order and hierarchy of `ui:options.tree`. Without a
 * script it is a plain nested list of boxes; with one, a parent ticks what it holds.
 */
export function ChoiceTreeField(props: FieldProps & { items: RJSFSchema }) {
  const { uiSchema, items, fieldPathId, formData, readonly } = props
  const choices = choicesOf(items)
  const entries = treeOf(getUiOptions(uiSchema).tree, choices)
  const answers = new Set(choices.map(({ posted }) => posted))
  const ticked = new Set(Array.isArray(formData) ? formData.map(String) : [])
  const { id, 'aria-required': _, ...attributes } = arrayControlAttributes(props)
  const isHydrated = useHydrated()

  function tick(key: string) {
    const keys = toggle(entries, key, ticked, answers)
    const values = choices.filter(({ posted }) => keys.includes(posted)).map(({ value }) => value)
    props.onChange(values, fieldPathId.path, undefined, fieldPathId.$id)
  }

  const boxes = {
    ...{ id, answers, ticked, isHydrated, tick },
    isFrench: isInFrench(getUiOptions(uiSchema), 'choices'),
    firstKey: firstAnswer(entries, answers),
    attributes: { ...attributes, disabled: props.disabled || readonly },
  }
  return (
    <>
      {readonly && <PostedAnyway name={attributes.name} values={[...ticked]} />}
      <ChoiceTreeList entries={entries} boxes={boxes} />
    </>
  )
}
