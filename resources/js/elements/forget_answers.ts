import { forgetAnswersOf } from './kept_answers.js'

/**
 * `<forget-answers data-draft="…">` makes this browser forget the answers of a draft that it still
 * kept; around a form, once the form is posted. Without `data-draft`, those of every draft.
 */
export class ForgetAnswersElement extends HTMLElement {
  connectedCallback() {
    const forget = () => forgetAnswersOf(this.dataset.draft)
    if (this.querySelector('form')) this.addEventListener('submit', forget)
    else forget()
  }
}
