import type { SessionClient } from './session_client.js'

const DRAFT = /\/demarches\/school_canteen_registration\/demande\/[0-9a-f-]{36}/
/** The first step of the canteen form, complete. */
const ANSWERS = {
  'root[foodDiet][]': 'Standard',
  'root[canteenAttendingDays][]': 'Monday',
  'root[foodAllergy]': 'false',
}
const PHONES = ['0612345678', '0687654321']

/** What a family does most, by the name of its figure: its home, a step of the draft that waits there, its documents. */
export async function familyPages(
  client: SessionClient
): Promise<Record<string, () => Promise<void>>> {
  const step = `${await draftOf(client)}/registration`
  const hidden = await client.fields(step, ['_csrf', 'version'])
  let version = Number(hidden.version)

  /** Each time another answer, made from the last one. */
  const save = async (path: string, expected: number) => {
    const { status } = await client.post(path, {
      ...ANSWERS,
      'root[urgencyPhone]': PHONES[version % PHONES.length],
      '_action': 'next',
      'version': String(version),
      '_csrf': hidden._csrf,
    })
    if (status !== expected) throw new Error(`${path} answered ${status}`)
    version += 1
  }
  const open = async (path: string, shown: string) => {
    const { status, text } = await client.get(path)
    if (status !== 200 || !text.includes(shown)) throw new Error(`${path} answered ${status}`)
  }
  return {
    'citizen-home': () => open('/', 'Mes brouillons'),
    'wizard-step': () => save(step, 303),
    'wizard-autosave': () => save(`${step}/saisie`, 200),
    'wallet': () => open('/documents', 'Sert dans'),
  }
}

async function draftOf(client: SessionClient): Promise<string> {
  const { text } = await client.get('/')
  const draft = text.match(DRAFT)?.[0]
  if (!draft) throw new Error('The family has no canteen draft on its home page')
  return draft
}
