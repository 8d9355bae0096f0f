import { CitizenIdentityProvider } from '#kernel/contracts/identity_provider'
import { definePlugin } from '#kernel/define_plugin'
import { FranceConnectIdentity } from '#plugins/franceconnect_identity/franceconnect_identity'

export default definePlugin({
  id: 'franceconnect_identity',
  label: 'Identification par FranceConnect',
  contract: CitizenIdentityProvider,
  demo: false,
  settings: {
    issuer: { label: 'Adresse de FranceConnect', type: 'url' },
    clientId: { label: 'Identifiant du fournisseur de service', type: 'text' },
    clientSecret: { label: 'Secret du fournisseur de service', type: 'secret' },
    algorithm: { label: 'Algorithme de signature', type: 'text', optional: true },
  },
  create: (settings) => new FranceConnectIdentity(settings),
})
