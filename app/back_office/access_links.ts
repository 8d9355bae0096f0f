import { authorityUrl } from '#notifications/authority_url'

/** Where whoever holds a single-use token chooses a password. */
export async function accessLinks(): Promise<(token: string) => string> {
  const page = await authorityUrl('/mot-de-passe')
  return (token) => `${page}/${token}`
}
