import { keyNameOf } from '#kernel/forms/keyed_items'
import { allProperties } from '#kernel/forms/rules'
import type { Check, Finding } from '#kernel/registry/check'
import { fieldTree } from '#kernel/registry/field_tree'

/** Every `itemOf` names repeated groups of the form whose entries have a key and words. */
export const checkItems: Check = ({ schema }) =>
  fieldTree(schema).flatMap(({ path, schema: field }) =>
    (field.itemOf ?? field.items?.itemOf ?? []).flatMap((name): Finding[] => {
      const list = allProperties(schema)[name]
      const report = (message: string) => [{ file: 'schema.json', field: path, message }]
      if (!keyNameOf(list)) {
        return report(
          `chooses among "${name}", whose entries have no key: add { "$ref": "shared:item_key" } to them`
        )
      }
      return list.items?.itemLabel?.length
        ? []
        : report(`chooses among "${name}", whose entries have no words: give them "itemLabel"`)
    })
  )
