import { type Locator } from 'playwright'
import { parseFrenchDay } from '#shared/french_formats'
import type { FilingData } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties } from '#kernel/forms/rules'
import { isRecord } from '#kernel/forms/stable_json'
import { asEntries, asPosted } from '#tests/support/as_posted'

/**
 * Answers the questions of a form with the controls that it shows, one after the other in the
 * order of the schema: a question that another one opens comes after it.
 *
 * @param data valid answers
 */
export async function fillForm(form: Locator, schema: JsonSchema, data: FilingData) {
  const answers = asEntries(asPosted(schema, inOrder(schema, data) as FilingData))
  for (const [name, answer] of answers) {
    await openItems(form, name)
    await giveAnswer(form, name, answer)
  }
}

/** The same answers, those that rules bring after the others. */
function inOrder(schema: JsonSchema, answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map((item) => inOrder(schema.items ?? {}, item))
  if (!isRecord(answer)) return answer
  const fields = Object.entries(allProperties(schema)).filter(([name]) =>
    Object.hasOwn(answer, name)
  )
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field, answer[name])]))
}

/** Presses « Ajouter » until a repeated group has the item that a name stands in. */
async function openItems(form: Locator, name: string) {
  const [, group, index] = /^root(.+)\[(\d+)\]\[/.exec(name) ?? []
  if (group === undefined) return
  const path = group.slice(1, -1).split('][')
  const item = form.locator(`#root_${path.join('_')}_${index}`)
  if (await item.isVisible()) return
  await form.locator(`button[value="add:${path.join('.')}"]`).click()
  await item.waitFor()
}

async function giveAnswer(form: Locator, name: string, answer: string) {
  // The boxes and lists of several answers bear one name.
  const several = name.replace(/\[\d+\]$/, '[]')
  const controls = form.locator(`:is([name="${name}"], [name="${several}"]):not([type="hidden"])`)
  const control = controls.first()
  const type = await control.evaluate((element) => (element as HTMLInputElement).type)
  if (type === 'radio' || type === 'checkbox') {
    const choice = controls.and(form.locator(`[value="${answer}"]`))
    if (type === 'radio' || answer !== 'false') await choice.check()
  } else if (type.startsWith('select')) await control.selectOption(answer)
  else await control.fill(type === 'date' ? (parseFrenchDay(answer) ?? answer) : answer)
}
