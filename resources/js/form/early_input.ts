/**
 * What was typed while the scripts were loading. React hydrates without
 * noticing it and would erase it at its next rendering: the values that differ
 * from those of the page are noted at once, then played again as real events.
 *
 * @param form called right after hydration, before any other rendering
 * @returns plays the values again
 */
export function earlyInput(form: ParentNode): () => void {
  const replays = [...form.querySelectorAll<Control>('input, textarea, select')]
    .map(replayOf)
    .filter((replay) => replay !== undefined)
  return () => replays.forEach((replay) => replay())
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function replayOf(control: Control): (() => void) | undefined {
  if (control instanceof HTMLSelectElement) return replayOfSelect(control)
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
    return replayOfBox(control)
  }
  return control.type === 'hidden' ? undefined : replayOfText(control)
}

function replayOfSelect(select: HTMLSelectElement) {
  if ([...select.options].every((option) => option.selected === option.defaultSelected)) return
  const { value } = select
  return () => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

function replayOfBox(box: HTMLInputElement) {
  const { checked } = box
  if (checked === box.defaultChecked || (box.type === 'radio' && !checked)) return
  return () => {
    box.checked = !checked
    box.click()
  }
}

function replayOfText(control: HTMLInputElement | HTMLTextAreaElement) {
  const { value } = control
  if (value === control.defaultValue) return
  return () => {
    // React compares with the last value assigned through the element; the prototype's setter goes unnoticed.
    control.value = control.defaultValue
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(
      control,
      value
    )
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
