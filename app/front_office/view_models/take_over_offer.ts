import { paths } from '#front_office/paths'
import type { Wizard } from '#front_office/view_models/wizard'

/** The answers given for another person, offered to a draft of the same batch in which nothing was typed yet. */
export function takeOverOffer({ draft, batch }: Pick<Wizard, 'draft' | 'batch'>) {
  const source = batch.find(({ id, version }) => id !== draft.id && version > 1)
  if (!source || draft.version > 1) return null
  return {
    action: paths.takeOver(draft),
    source: source.id,
    from: source.subjectName,
    to: draft.subjectName,
  }
}
