import { type Person, type ProviderMood } from '#tests/support/openid/a_provider'
import { type ProviderWays } from '#tests/support/openid/ways'

interface Options {
  clientId: string
  clientSecret: string
  town: string
  ways: ProviderWays
  mood: ProviderMood
  key: object
  giveGrant: (accountId: string) => Promise<object>
}

/** What the provider asks of a service and gives to it; addresses are declared, the code is bound by PKCE. */
export function providerConfiguration({
  clientId,
  clientSecret,
  town,
  ways,
  mood,
  key,
  giveGrant,
}: Options) {
  const client = {
    redirect_uris: [`${town}${ways.returnPath}`],
    post_logout_redirect_uris: [`${town}${ways.signedOutPath}`],
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: ways.algorithm,
    userinfo_signed_response_alg: ways.algorithm,
  }
  return {
    clients: [
      { client_id: clientId, client_secret: clientSecret, ...client },
      { client_id: 'another', client_secret: 'un-autre-secret-de-service', ...client },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['un-secret-de-biscuit'] },
    acrValues: ways.levels,
    scopes: ['openid', ...ways.scopes],
    claims: {
      openid: ['sub'],
      ...Object.fromEntries(ways.scopes.map((scope) => [scope, [scope]])),
      acr: null,
    },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: leaveAtOnce },
    },
    pkce: { required: () => true },
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_ctx: unknown, accountId: string) => accountOf(mood.person, accountId),
    loadExistingGrant: (ctx: { oidc: { session: { accountId: string } } }) =>
      giveGrant(ctx.oidc.session.accountId),
  }
}

function accountOf(person: Person | null, accountId: string) {
  return { accountId, claims: async () => ({ ...person, sub: accountId }) }
}

async function leaveAtOnce(ctx: { body: string }, form: string) {
  ctx.body = `<!doctype html><title>Déconnexion</title>${form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>')}<script>document.forms[0].submit()</script>`
}
