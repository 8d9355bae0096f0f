import { type ApiClient } from '@japa/api-client'
import { Secret, TOTP } from 'otpauth'
import { now } from '#shared/clock'
import type AgentAccount from '#accounts/models/agent_account'
import { aSignedInAgent, anAgentVisitor } from '#tests/support/passkey_visitor'
import { AGENT_PASSWORD } from '#tests/support/world/agent_builder'

export const SECURITY = '/backoffice/securite'
export const APPLICATION = '/backoffice/securite/application'
export const CHECK = '/backoffice/connexion/verification'
export const WRONG = 'Ce code n’est pas valable'

/** An application on a telephone, whose clock may differ from the town's by some seconds. */
export function anApplication(key: string, secondsAhead = 0) {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
  return {
    code: (secondsLater = 0) =>
      totp.generate({ timestamp: now().toMillis() + (secondsAhead + secondsLater) * 1000 }),
  }
}

/** An agent who has added an application half a minute ago: his codes, the codes he wrote down, and the browser in which he did it. */
export async function anEnrolledAgent(client: ApiClient, agent: AgentAccount) {
  const visitor = await aSignedInAgent(client, agent)
  const page = await visitor.get(APPLICATION)
  const key = keyOn(page.text())
  const application = anApplication(key)
  await visitor.post(APPLICATION, { code: application.code(-30) })
  const codes = recoveryCodesOn((await visitor.get(`${SECURITY}/codes`)).text())
  return { agent, visitor, key, application, codes }
}

/** Gives his password at the door: what comes next is the second page. */
export async function atTheDoor(client: ApiClient, agent: AgentAccount, host?: string) {
  const visitor = anAgentVisitor(client, {}, host)
  const answer = await visitor.post('/backoffice/connexion', {
    login: agent.login,
    password: AGENT_PASSWORD,
  })
  return { visitor, answer, give: (code: string) => visitor.post(CHECK, { code }) }
}

export function keyOn(html: string): string {
  return /class="secret-key">([A-Z2-7 ]+)</.exec(html)?.[1] ?? ''
}

export function recoveryCodesOn(html: string): string[] {
  return [...html.matchAll(/<code>([A-Z2-9]{4}(?:-[A-Z2-9]{4}){3})<\/code>/g)].map(
    ([, code]) => code
  )
}
