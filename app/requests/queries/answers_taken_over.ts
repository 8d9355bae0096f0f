import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { FilingData, Teleservice } from '#kernel/define_teleservice'
import { carryFiling, type CarriedFiling } from '#kernel/forms/carry_filing'
import { kindOf } from '#kernel/forms/field_at'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { allProperties } from '#kernel/forms/rules'
import { stableJson } from '#kernel/forms/stable_json'
import { upgradeData } from '#kernel/registry/upgrade_data'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { peopleOf } from '#requests/queries/people_of'
import { prefilledAnswers } from '#requests/queries/prefilled_answers'

interface Input {
  teleservice: Teleservice
  /** The draft to fill in, and its form. */
  draft: ServiceRequest
  form: ResolvedForm
  source: ServiceRequest
}

/**
 * What a draft may take from another request of its household, in the form of the day: answers of
 * citizens only. The household's file wins over a former request; over a request of the same day,
 * only where it says something else of this person. Of somebody else, what the teleservice calls
 * sensitive stays his – save the people whom a family lists, who are the same for all.
 */
export async function answersTakenOver(
  { teleservice, draft, form, source }: Input,
  trx: TransactionClientContract
): Promise<CarriedFiling> {
  const { revision } = await loadForm(source, trx)
  const former = upgradeData(teleservice, source.data, revision)
  const isSamePerson = source.subjectId === draft.subjectId
  const left = isSamePerson ? [] : personalFields(teleservice, form)
  const asked = form.steps
    .filter(({ audience }) => audience !== 'agent')
    .flatMap(({ fields }) => fields)
    .filter((name) => !left.includes(name))

  const { data, retired } = carryFiling(form.schema, only(former, asked))
  const known = await prefilledAnswers(teleservice, await peopleOf(draft, trx), trx)
  const others = isSamePerson
    ? {}
    : await prefilledAnswers(teleservice, await peopleOf(source, trx), trx)
  const own = Object.keys(known).filter(
    (name) => stableJson(known[name]) !== stableJson(others[name])
  )
  return { data: { ...data, ...only(known, own) }, retired }
}

function personalFields({ privacy }: Teleservice, { schema }: ResolvedForm): string[] {
  const fields = allProperties(schema)
  const isList = (name: string) => Object.hasOwn(fields, name) && kindOf(fields[name]) === 'repeat'
  return (privacy.sensitive ?? []).filter((name) => !isList(name))
}

function only(data: FilingData, names: readonly string[]): FilingData {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(data, name)).map((name) => [name, data[name]])
  )
}
