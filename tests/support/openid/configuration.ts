import { type Person, type ProviderMood } from '#tests/support/openid/a_provider'

interface Options {
  clientId: string
  clientSecret: string
  town: string
  mood: ProviderMood
  key: object
  giveGrant: (accountId: string) => Promise<object>
}

/** What FranceConnect asks of a service and gives to it; addresses are declared, the code is bound by PKCE. */
export function providerConfiguration({
  clientId,
  clientSecret,
  town,
  mood,
  key,
  giveGrant,
}: Options) {
  const client = {
    redirect_uris: [`${town}/connexion/identite/retour`],
    post_logout_redirect_uris: [`${town}/deconnexion/retour`],
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: 'ES256',
    userinfo_signed_response_alg: 'ES256',
  }
  return {
    clients: [
      { client_id: clientId, client_secret: clientSecret, ...client },
      { client_id: 'another', client_secret: 'un-autre-secret-de-service', ...client },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['un-secret-de-biscuit'] },
    acrValues: ['eidas1', 'eidas2', 'eidas3'],
    scopes: ['openid', 'given_name', 'family_name', 'email'],
    claims: {
      openid: ['sub'],
      given_name: ['given_name'],
      family_name: ['family_name'],
      email: ['email'],
      acr: null,
    },
    features: {
      devInteractions: { enabled: false },
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
