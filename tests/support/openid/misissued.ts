import { sign, type KeyObject } from 'node:crypto'
import { type ProviderMood } from '#tests/support/openid/a_provider'

/** When the mood says so, an answer bears an ID token with other claims than it should; the provider's own key signs it. */
export async function misissue(
  ctx: { path: string; body: unknown },
  { mood, key }: { mood: ProviderMood; key: KeyObject },
  next: () => Promise<void>
) {
  await next()
  if (!mood.misissued || ctx.path !== '/token' || !ctx.body) return

  const answer = ctx.body as { id_token: string }
  const [header, payload] = answer.id_token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const content = `${header}.${encode({ ...claims, ...mood.misissued })}`
  const signature = sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' })
  ctx.body = { ...answer, id_token: `${content}.${signature.toString('base64url')}` }
}

function encode(claims: object): string {
  return Buffer.from(JSON.stringify(claims)).toString('base64url')
}
