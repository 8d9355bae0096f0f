import { englishStringTranslator, TranslatableString } from '@rjsf/utils'

const FRENCH: Partial<Record<TranslatableString, string>> = {
  [TranslatableString.YesLabel]: 'Oui',
  [TranslatableString.NoLabel]: 'Non',
  [TranslatableString.ArrayItemTitle]: 'Élément',
  [TranslatableString.EmptyArray]: 'Aucun élément pour l’instant.',
  [TranslatableString.AddButton]: 'Ajouter',
  [TranslatableString.AddItemButton]: 'Ajouter',
  [TranslatableString.RemoveButton]: 'Supprimer',
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

/** RJSF's own strings in French. Those that our theme never shows stay as they are. */
export function translateString(text: TranslatableString, params: string[] = []): string {
  const french = FRENCH[text]
  if (!french) return englishStringTranslator(text, params)
  return params.reduce((sentence, param, index) => sentence.replace(`%${index + 1}`, param), french)
}
