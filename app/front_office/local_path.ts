/** A path of this site, or its home page: an address given by a page or a session leads nowhere else. */
export function localPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/'
}
