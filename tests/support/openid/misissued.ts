import type Provider from 'oidc-provider'
import { type ProviderMood } from '#tests/support/openid/a_provider'

type Context = Parameters<Parameters<Provider['use']>[0]>[0]

/** When the mood says so, replaces the ID token of an answer by one that the same provider signs for another service. */
export async function issueForAnother(
  provider: Provider,
  mood: ProviderMood,
  ctx: Context,
  next: () => Promise<void>
) {
  await next()
  if (!mood.forAnother || ctx.path !== '/token' || !ctx.body) return

  const answer = ctx.body as { id_token: string }
  const [, payload] = answer.id_token.split('.')
  const { nonce, acr, sub } = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const client = await provider.Client.find('another')
  const token = new provider.IdToken({}, { client, ctx })
  token.set('sub', sub)
  token.set('nonce', nonce)
  token.set('acr', acr)
  ctx.body = { ...answer, id_token: await token.issue({ use: 'idtoken' }) }
}
