import { forgetAuthorities } from '#authorities/queries/find_authority_by_host'
import Authority from '#authorities/models/authority'
import AuthorityHost from '#authorities/models/authority_host'
import type { AuthoritySettings } from '#authorities/settings'
import { runForAuthority } from '#authorities/tenancy'
import { openCatalogue } from '#tests/support/world/open_catalogue'
import { Sentence } from '#tests/support/world/sentence'
import { Town } from '#tests/support/world/town'

/** `await aTown('Blainville').at('blainville.test')`; without `at`, the town answers at the address of the test server. */
export class TownBuilder extends Sentence<Town> {
  #host = process.env.HOST ?? 'localhost'
  #settings: Partial<AuthoritySettings> = {
    contactChannels: ['email', 'mail', 'home_phone', 'mobile_phone', 'office'],
    openingHours: 'Du lundi au vendredi, de 8 h 30 à 17 h 30',
    phone: '03 83 00 00 00',
    address: ['1 place de la Mairie', '54360 Blainville'],
  }

  constructor(private name = 'Blainville') {
    super()
  }

  /** The host name that leads to this town: a second town of a test needs its own. */
  at(host: string): this {
    this.#host = host
    return this
  }

  configured(settings: Partial<AuthoritySettings>): this {
    Object.assign(this.#settings, settings)
    return this
  }

  protected async build(): Promise<Town> {
    const authority = await Authority.create({
      name: this.name,
      displayTitle: `Ville de ${this.name}`,
      postalCode: '54360',
      adminEmail: 'mairie@blainville.test',
      settings: this.#settings,
    })
    await AuthorityHost.create({ host: this.#host, authorityId: authority.id })
    forgetAuthorities()

    const categories = await runForAuthority(authority, openCatalogue)
    return new Town(authority, this.#host, categories)
  }
}
