import { now } from '#shared/clock'
import PostedForm from '#authorities/models/posted_form'

interface Answer {
  /** Where the browser goes next. */
  location: string
  /** The flash messages of that page. */
  messages: Record<string, unknown>
}

/** Keeps what a claimed form was answered, for those who post it again. */
export async function answerForm(key: string, { location, messages }: Answer): Promise<void> {
  await PostedForm.query()
    .where('key', key)
    .update({ location, messages: JSON.stringify(messages), answered_at: now().toISO() })
}

/** Gives up a claimed form that changed nothing – it was refused, or only asked for a preview. */
export async function releaseForm(key: string): Promise<void> {
  await PostedForm.query().where('key', key).whereNull('answered_at').delete()
}
