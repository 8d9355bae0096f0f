/** Gives the focus to the element marked `data-focus`, an error summary for instance, when a page opens. */
export function startFocusOnLoad() {
  document.addEventListener('turbo:load', focus)
  // A page sent back with the same address (422) is rendered without being loaded.
  document.addEventListener('turbo:render', focus)
}

function focus() {
  if (document.documentElement.hasAttribute('data-turbo-preview')) return
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}
