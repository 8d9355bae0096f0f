import '@hotwired/turbo'
import { startAutoSubmit } from './elements/auto_submit.js'
import { CopyOnceElement } from './elements/copy_once.js'
import { startFocusOnLoad } from './elements/focus_on_load.js'
import { LockTimerElement } from './elements/lock_timer.js'
import { PrintButtonElement } from './elements/print_button.js'
import { startSamePageLinks } from './elements/same_page_links.js'
import { SessionWarningElement } from './elements/session_warning.js'

startAutoSubmit()
startFocusOnLoad()
startSamePageLinks()

customElements.define('copy-once', CopyOnceElement)
customElements.define('lock-timer', LockTimerElement)
customElements.define('print-button', PrintButtonElement)
customElements.define('session-warning', SessionWarningElement)
