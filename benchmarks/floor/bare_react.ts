import { hydrateRoot } from 'react-dom/client'

/** The entry of the floor's bundle: React in the browser, and nothing to draw. */
document.addEventListener('bare-react', () => hydrateRoot(document.body, null))
