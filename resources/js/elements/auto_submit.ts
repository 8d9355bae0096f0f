const TYPING_PAUSE = 400
const TEXT_TYPES = ['text', 'search', 'tel', 'email', 'url', 'number']

let pause: ReturnType<typeof setTimeout> | undefined

/**
 * Filters that apply themselves: the form inside `<auto-submit>`, or that bears
 * `data-auto-submit`, is sent when an answer changes and when typing pauses.
 * Its button stays, for those who prefer it and for pages without a script.
 */
export function startAutoSubmit() {
  document.addEventListener('change', ({ target }) => {
    if (!isText(target)) submit(target)
  })
  document.addEventListener('input', ({ target }) => {
    if (!isText(target)) return
    clearTimeout(pause)
    pause = setTimeout(submit, TYPING_PAUSE, target)
  })
  document.addEventListener('turbo:before-render', keepTyping)
}

function submit(target: EventTarget | null) {
  if (!(target instanceof Element) || !target.isConnected) return
  if (!target.closest('auto-submit, [data-auto-submit]')) return
  const form = target.closest('form')
  // Otherwise each pause would be one step of « Page précédente ».
  if (form && isText(target)) form.dataset.turboAction = 'replace'
  form?.requestSubmit()
}

/** The page that brings the filtered list must not take the cursor, nor what was typed meanwhile. */
function keepTyping() {
  const field = document.activeElement
  if (!isText(field) || !field.id || !field.closest('auto-submit, [data-auto-submit]')) return
  const { id, value, selectionStart, selectionEnd } = field
  document.addEventListener(
    'turbo:render',
    () => {
      const successor = document.getElementById(id)
      if (!isText(successor)) return
      const isBehind = successor.value !== value
      successor.value = value
      successor.focus({ preventScroll: true })
      if (selectionStart !== null) successor.setSelectionRange(selectionStart, selectionEnd)
      if (isBehind) submit(successor)
    },
    { once: true }
  )
}

function isText(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && TEXT_TYPES.includes(target.type)
}
