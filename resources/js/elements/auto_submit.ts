const TYPING_PAUSE = 400
const SCOPE = 'auto-submit, [data-auto-submit]'
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
  document.addEventListener('submit', closePanel)
  document.addEventListener('turbo:before-render', keepTyping)
}

function submit(target: EventTarget | null) {
  if (!(target instanceof Element) || !target.isConnected) return
  if (!target.closest(SCOPE)) return
  const form = target.closest('form')
  // Otherwise each pause would be one step of « Page précédente ».
  if (form && isText(target)) form.dataset.turboAction = 'replace'
  form?.requestSubmit()
}

/** On a phone the filters cover the list: once applied with their button or Enter, they uncover it. */
function closePanel({ target, submitter }: SubmitEvent) {
  if (!submitter || !(target instanceof HTMLFormElement) || !target.closest(SCOPE)) return
  clearTimeout(pause)
  target.closest<HTMLElement>('[popover]')?.hidePopover?.()
}

/**
 * The page that brings the filtered list must take neither the cursor nor what
 * is typed meanwhile: the field itself goes over to the new page.
 */
function keepTyping(event: Event) {
  const field = document.activeElement
  if (!isText(field) || !field.id || !field.closest(SCOPE)) return
  const { newBody } = (event as CustomEvent<{ newBody: HTMLElement }>).detail
  const successor = newBody.querySelector(`#${CSS.escape(field.id)}`)
  if (!isText(successor)) return

  const shown = successor.value
  for (const each of [field, successor]) each.dataset.turboPermanent = ''
  const arrive = () => {
    delete field.dataset.turboPermanent
    if (field.value !== shown) submit(field)
  }
  document.addEventListener('turbo:render', arrive, { once: true })
}

function isText(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && TEXT_TYPES.includes(target.type)
}
