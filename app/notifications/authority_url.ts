import config from '@adonisjs/core/services/config'
import AuthorityHost from '#authorities/models/authority_host'
import { currentAuthorityId } from '#authorities/tenancy'

/** An absolute address on the current town's own host, for mails and letters. */
export async function authorityUrl(path: string): Promise<string> {
  const base = new URL(config.get<string>('app.appUrl'))
  const hosts = await AuthorityHost.query()
    .where('authority_id', currentAuthorityId())
    .orderBy('host')
  const own =
    hosts.find(({ host }) => host === base.hostname) ??
    hosts.find(({ host }) => !/^[\d.]+$/.test(host))
  if (own) base.hostname = own.host
  return new URL(path, base).toString()
}
