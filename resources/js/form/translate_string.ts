import { englishStringTranslator, TranslatableString } from '@rjsf/utils'
import type { FormWords } from '#form_theme/words/words'

const FRENCH: Partial<Record<TranslatableString, string>> = {
  [TranslatableString.ArrayItemTitle]: 'Élément',
  [TranslatableString.CopyButton]: 'Dupliquer',
  [TranslatableString.MoveUpButton]: 'Monter',
  [TranslatableString.MoveDownButton]: 'Descendre',
  [TranslatableString.ClearButton]: 'Effacer',
  [TranslatableString.CloseLabel]: 'Fermer',
  [TranslatableString.ErrorsLabel]: 'Erreurs',
  [TranslatableString.DeprecatedLabel]: '%1 (ancien champ)',
  [TranslatableString.MissingItems]: 'la liste ne dit pas ce qu’elle contient',
  [TranslatableString.UnknownFieldType]: 'type de champ inconnu : %1',
  [TranslatableString.UnsupportedField]: 'Ce champ ne peut pas être affiché.',
  [TranslatableString.UnsupportedFieldWithId]: 'Le champ %1 ne peut pas être affiché.',
  [TranslatableString.UnsupportedFieldWithReason]: 'Ce champ ne peut pas être affiché : %1.',
  [TranslatableString.UnsupportedFieldWithIdAndReason]:
    'Le champ %1 ne peut pas être affiché : %2.',
  [TranslatableString.InvalidObjectField]: 'La rubrique « %1 » est mal définie : %2.',
}

/** RJSF's own strings: the few that our theme shows in the language of the form, the others in French. */
export function translateIn({ yes, no, add, remove, empty }: FormWords) {
  const own: Partial<Record<TranslatableString, string>> = {
    [TranslatableString.YesLabel]: yes,
    [TranslatableString.NoLabel]: no,
    [TranslatableString.EmptyArray]: empty,
    [TranslatableString.AddButton]: add,
    [TranslatableString.AddItemButton]: add,
    [TranslatableString.RemoveButton]: remove,
  }
  return (text: TranslatableString, params: string[] = []): string => {
    const sentence = own[text] ?? FRENCH[text]
    if (!sentence) return englishStringTranslator(text, params)
    return params.reduce((said, param, index) => said.replace(`%${index + 1}`, param), sentence)
  }
}
