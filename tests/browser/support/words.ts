import { type Locator, type Page } from 'playwright'

/** A page, or a part of it. */
type Place = Page | Locator

/** Types answers into the fields that bear these labels: `{ Prénom: 'Nadia' }`. */
export async function fillIn(place: Place, answers: Record<string, string>) {
  for (const [label, answer] of Object.entries(answers)) await field(place, label).fill(answer)
}

/** Picks in lists: `{ 'Type de pièce': 'Livret de famille' }`. */
export async function select(place: Place, answers: Record<string, string>) {
  for (const [label, option] of Object.entries(answers)) {
    await field(place, label).selectOption({ label: option })
  }
}

/** Ticks, under the legend of a question, the answers given: `{ Civilité: ['Madame'] }`. */
export async function choose(place: Place, answers: Record<string, string | string[]>) {
  for (const [question, chosen] of Object.entries(answers)) {
    const name = named(question)
    const group = place.getByRole('group', { name }).or(place.getByRole('radiogroup', { name }))
    for (const answer of [chosen].flat()) await group.getByLabel(answer, { exact: true }).check()
  }
}

/** Ticks a box that stands alone; its label may go on. */
export async function tick(place: Place, label: string) {
  await place.getByRole('checkbox', { name: label }).check()
}

export async function press(place: Place, button: string) {
  await place.getByRole('button', { name: button, exact: true }).click()
}

export async function follow(place: Place, link: string | RegExp) {
  await place.getByRole('link', { name: link, exact: true }).click()
}

/** A field by its label, whether or not « (facultatif) » follows. */
export function field(place: Place, label: string) {
  return place.getByLabel(named(label))
}

export function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement)
}

function named(label: string) {
  const literal = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^\\s*${literal}(\\s*\\(facultatif\\))?\\s*$`)
}
