/** Which web pages may call the server from a browser. Clients that are not browsers send no `Origin`. */

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A page of this very host over HTTPS, a page on this machine, or one of `allowed` (hostnames by comma, `*`
 * for any). A plain HTTP origin elsewhere is what DNS rebinding looks like, even when it names this host.
 */
export function isAllowedOrigin(origin: string | null, host: string, allowed = ''): boolean {
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, host: from } = new URL(origin);
  if (LOCAL.has(hostname)) return protocol === 'http:' || protocol === 'https:';
  if (protocol !== 'https:') return false;
  const listed = allowed.split(',').map((name) => name.trim().toLowerCase());
  return from === host || listed.includes('*') || listed.includes(hostname);
}
