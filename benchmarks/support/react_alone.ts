/** What any page hydrated by React must load: the floor of a form's JavaScript. */
export { createElement } from 'react'
export { hydrateRoot } from 'react-dom/client'
