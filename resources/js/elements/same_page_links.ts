/**
 * Leaves links to a place of the same page to the browser: Turbo would fetch the
 * page again, and a link of an error summary would lose what was typed.
 */
export function startSamePageLinks() {
  document.addEventListener('turbo:click', (event) => {
    const link = event.target
    if (link instanceof Element && link.getAttribute('href')?.startsWith('#')) {
      event.preventDefault()
    }
  })
}
