import type {
  AdultDescription,
  ChildDescription,
  FamilyStatus,
} from '#kernel/household_description'
import type { AdultAnswers, ChildAnswers } from '#teleservices/_shared/household_form'

/** What the answers of an account's form are called in the household's file. */
export const TITLES: Record<AdultAnswers['title'], NonNullable<AdultDescription['title']>> = {
  Madam: 'madam',
  Mister: 'mister',
  Agency: 'organisation',
}

export const STATUSES: Record<AdultAnswers['familyStatus'], FamilyStatus> = {
  Married: 'married',
  PACS: 'civil_union',
  CommonLawMarriage: 'cohabiting',
  Single: 'single',
  Separated: 'separated',
  Divorced: 'divorced',
  Widow: 'widowed',
  Other: 'other',
}

export const SEXES: Record<
  NonNullable<ChildAnswers['sex']>,
  NonNullable<ChildDescription['sex']>
> = { Female: 'female', Male: 'male' }

/** The answer for a word of the file; undefined for what is not known. */
export function answerFor<Answer extends string>(
  words: Record<Answer, string>,
  word: string | null
): Answer | undefined {
  return (Object.keys(words) as Answer[]).find((answer) => words[answer] === word)
}
