import { AgentIdentityProvider } from '#kernel/contracts/identity_provider'
import { definePlugin } from '#kernel/define_plugin'
import { ProConnectIdentity } from '#plugins/proconnect_identity/proconnect_identity'

export default definePlugin({
  id: 'proconnect_identity',
  label: 'Identification par ProConnect',
  contract: AgentIdentityProvider,
  demo: false,
  settings: {
    issuer: { label: 'Adresse de ProConnect', type: 'url' },
    clientId: { label: 'Identifiant du fournisseur de service', type: 'text' },
    clientSecret: { label: 'Secret du fournisseur de service', type: 'secret' },
    algorithm: { label: 'Algorithme de signature', type: 'text', optional: true },
  },
  create: (settings) => new ProConnectIdentity(settings),
})
