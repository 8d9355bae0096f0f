import '@hotwired/turbo'
import { startAutoSubmit } from './elements/auto_submit.js'
import { CharacterCounterElement } from './elements/character_counter.js'
import { CheckListElement } from './elements/check_list.js'
import { CopyOnceElement } from './elements/copy_once.js'
import { ForgetAnswersElement } from './elements/forget_answers.js'
import { startFocusOnLoad } from './elements/focus_on_load.js'
import { JobProgressElement } from './elements/job_progress.js'
import { LockTimerElement } from './elements/lock_timer.js'
import { OpenFieldElement } from './elements/open_field.js'
import { PasswordFieldElement } from './elements/password_field.js'
import { PrintButtonElement } from './elements/print_button.js'
import { RequestWatchElement } from './elements/request_watch.js'
import { startSamePageLinks } from './elements/same_page_links.js'
import { SelectAllElement } from './elements/select_all.js'
import { ServiceSearchElement } from './elements/service_search.js'
import { SessionWarningElement } from './elements/session_warning.js'
import { SheetViewerElement } from './elements/sheet_viewer.js'

startAutoSubmit()
startFocusOnLoad()
startSamePageLinks()

customElements.define('character-counter', CharacterCounterElement)
customElements.define('check-list', CheckListElement)
customElements.define('copy-once', CopyOnceElement)
customElements.define('forget-answers', ForgetAnswersElement)
customElements.define('job-progress', JobProgressElement)
customElements.define('lock-timer', LockTimerElement)
customElements.define('open-field', OpenFieldElement)
customElements.define('password-field', PasswordFieldElement)
customElements.define('print-button', PrintButtonElement)
customElements.define('request-watch', RequestWatchElement)
customElements.define('select-all', SelectAllElement)
customElements.define('service-search', ServiceSearchElement)
customElements.define('session-warning', SessionWarningElement)
customElements.define('sheet-viewer', SheetViewerElement)
