type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

interface TypedField {
  form: string
  name: string
  value: string
}

const STORE = 'typed-text'

/** Answers of a request are saved by version: what was typed there is kept by saving it, which shows both values. */
const DATA_FORM = 'form[action*="/donnees/"]'

const CONTROLS =
  'form[method=post] :is(textarea, select, input:not([type=hidden], [type=file], [type=password], [type=checkbox], [type=radio]))'

/** Keeps what was typed on this page, or refused on it, for the same page read anew. */
export function keepTyped() {
  const typed = [...document.querySelectorAll<Control>(CONTROLS)]
    .filter((control) => !control.closest(DATA_FORM) && !isUntouched(control))
    .map((control) => ({ ...placeOf(control), value: control.value }))
  const refused = [...document.querySelectorAll<HTMLTextAreaElement>('[data-kept-form]')].map(
    ({ dataset, value }) => ({
      form: dataset.keptForm ?? '',
      name: dataset.keptName ?? '',
      value,
    })
  )
  const fields: TypedField[] = [...typed, ...refused]
  if (fields.length > 0) sessionStorage.setItem(STORE, JSON.stringify(fields))
}

/** Types again what was kept, where the page has the same field and nothing new in it; the rest waits for its tab to be opened. */
export function restoreTyped() {
  const kept = JSON.parse(sessionStorage.getItem(STORE) ?? '[]') as TypedField[]
  if (kept.length === 0) return
  const restored = new Set<TypedField>()
  for (const control of document.querySelectorAll<Control>(CONTROLS)) {
    const { form, name } = placeOf(control)
    const field = kept.find((one) => one.form === form && one.name === name)
    if (!field) continue
    restored.add(field)
    if (isUntouched(control)) type(control, field.value)
  }
  sessionStorage.setItem(STORE, JSON.stringify(kept.filter((field) => !restored.has(field))))
}

/** Is an answer of the request being typed? */
export function isTypingData(): boolean {
  return [...document.querySelectorAll<Control>(CONTROLS)].some(
    (control) => control.closest(DATA_FORM) && !isUntouched(control)
  )
}

function placeOf(control: Control) {
  return { form: control.form?.getAttribute('action') ?? '', name: control.name }
}

function isUntouched(control: Control): boolean {
  if (!(control instanceof HTMLSelectElement)) return control.value === control.defaultValue
  const chosen = [...control.options].filter((option) => option.defaultSelected)
  return control.value === (chosen.at(0) ?? control.options.item(0))?.value
}

function type(control: Control, value: string) {
  control.value = value
  for (const event of ['input', 'change'])
    control.dispatchEvent(new Event(event, { bubbles: true }))
}
