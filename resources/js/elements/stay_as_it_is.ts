/** An element that draws all it holds: a page poured into this one by Turbo has it empty, and must not empty it here. */
export function stayAsItIs(event: Event) {
  if (event.target === event.currentTarget) event.preventDefault()
}
