import type { HttpContext } from '@adonisjs/core/http'
import { frenchNumber } from '#shared/french_formats'
import { PageErrors } from '#shared/pages/page_errors'
import type { MergeChoice } from '#back_office/merge_choice'
import { paths } from '#back_office/paths'
import { comparedAccount, type ComparedAccount } from '#back_office/view_models/compared_account'
import { individualName } from '#back_office/view_models/individual_words'
import { mergeLosses } from '#back_office/view_models/merge_losses'
import { mergeWarnings } from '#back_office/view_models/merge_warnings'
import { addressLine, personLines } from '#back_office/view_models/merged_values'
import type Household from '#households/models/household'
import { peopleOf } from '#households/queries/people_of'

export interface MergePageView {
  errors?: PageErrors
  refusal?: { title: string; text: string }
  typed?: {
    valeurs?: Parameters<typeof personLines>[1]
    adresse?: 'garde' | 'autre'
  }
}

/** « Fusionner deux comptes »: which values are kept, what moves, and that it cannot be undone. */
export async function mergePage(
  ctx: HttpContext,
  [first, second]: [Household, Household],
  { kept, merged, people }: MergeChoice,
  { errors = new PageErrors(), refusal, typed = {} }: MergePageView = {}
) {
  const stayingPeople = await peopleOf(kept.id)
  const staying = await comparedAccount(ctx, kept, stayingPeople)
  const going = await comparedAccount(
    ctx,
    merged,
    people.map(({ merged: person }) => person)
  )
  const choice = { kept, merged, people }
  const address = addressLine(kept, merged, typed.adresse)
  return {
    errors,
    refusal,
    warnings: await mergeWarnings(ctx, choice, stayingPeople),
    losses: await mergeLosses({ staying, going, choice, address }),
    title: `Fusionner le compte n°\u00a0${merged.number} dans le compte n°\u00a0${kept.number}`,
    kept: staying,
    merged: going,
    action: paths.merge(first, second),
    back: paths.householdComparison(first, second),
    hidden: {
      garde: kept.number,
      version: kept.version,
      autreVersion: merged.version,
      ...whoIsWho(first, { kept, merged, people }),
    },
    people: personLines(people, typed.valeurs),
    address,
    moves: [...peopleMoves(people, kept), ...fileMoves(going), signInMove(staying, going)],
  }
}

/** The form says again who is who, in the terms of the comparison: of the second account, then of the first. */
function whoIsWho(first: Household, { kept, people }: MergeChoice): Record<string, string> {
  const isFirstKept = kept.id === first.id
  return Object.fromEntries(
    people.flatMap((pair) => {
      if (!pair.kept) return []
      const [one, other] = isFirstKept ? [pair.merged, pair.kept] : [pair.kept, pair.merged]
      return [[`qui[${one.id}]`, other.id]]
    })
  )
}

function peopleMoves(people: MergeChoice['people'], { number }: Household) {
  return people.map(({ merged, kept }) => ({
    icon: 'user',
    text: kept
      ? `${individualName(merged)} est ${individualName(kept)}\u00a0: une seule fiche reste.`
      : `${individualName(merged)} rejoint le compte n°\u00a0${number}.`,
  }))
}

/** Counted whole: what the agent may not read moves too. */
function fileMoves({ requestCount, drafts, documentCount }: ComparedAccount) {
  const files = [
    { icon: 'folder-open', count: requestCount, one: 'demande', many: 'demandes' },
    { icon: 'file-plus', count: drafts, one: 'brouillon', many: 'brouillons' },
    {
      icon: 'paperclip',
      count: documentCount,
      one: 'pièce justificative',
      many: 'pièces justificatives',
    },
  ].filter(({ count }) => count > 0)
  if (files.length === 0) return [{ icon: 'folder-open', text: 'Ni demande ni pièce à déplacer.' }]
  return files.map(({ icon, count, one, many }) => ({
    icon,
    text: `${frenchNumber(count)}\u00a0${count === 1 ? one : many} à déplacer.`,
  }))
}

function signInMove(kept: ComparedAccount, merged: ComparedAccount) {
  if (!merged.login) return { icon: 'lock', text: 'Aucune connexion à fermer.' }
  if (!kept.login) {
    return {
      icon: 'log-in',
      text: `L’identifiant «\u00a0${merged.login}\u00a0» ouvrira le compte n°\u00a0${kept.number}.`,
    }
  }
  const told = merged.email ? ` ${merged.email} en est averti.` : ''
  return {
    icon: 'lock',
    text: `L’identifiant «\u00a0${kept.login}\u00a0» reste\u00a0; «\u00a0${merged.login}\u00a0» est fermé.${told}`,
  }
}
