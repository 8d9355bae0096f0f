import { today } from '#shared/clock'
import { say } from '#shared/say'
import { spokenLongDay } from '#shared/spoken_formats'
import type ServiceRequest from '#requests/models/service_request'

type Dated = Pick<ServiceRequest, 'state' | 'dueOn'>

/** « Votre demande est complète : réponse prévue avant le 12 mars 2027. » */
export function whereItStands(request: Dated): string {
  const sentence = say(`front.standing.${request.state}`)
  if (request.state === 'incomplete') {
    return say('front.standing.suspended', { sentence })
  }
  const { dueOn } = request
  if (!dueOn) return `${sentence}.`
  const day = spokenLongDay(dueOn)
  return isLate(dueOn)
    ? say('front.standing.late', { sentence, day })
    : say('front.standing.promised', { sentence, day })
}

/** The day of the answer, as the step of the answer says it; empty when none was promised or the clock stands. */
export function answerPromise({ dueOn }: Dated): string {
  if (!dueOn) return ''
  const day = spokenLongDay(dueOn)
  return isLate(dueOn)
    ? say('front.standing.answer_late', { day })
    : say('front.standing.answer_promised', { day })
}

function isLate(dueOn: string): boolean {
  return today() > dueOn
}
