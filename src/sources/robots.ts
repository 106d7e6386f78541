/** robots.txt as RFC 9309 reads it: the group that names us, else `*`; the longest matching rule decides. */

/** Our name in robots.txt and the beginning of our User-Agent. */
export const PRODUCT = 'MotCua';

/** Bytes that must be read; what follows is ignored. */
export const MOST_BYTES = 500 * 1024;
const MOST_RULES = 5_000;

interface Rule {
  path: string;
  allow: boolean;
}

/** One spelling of a path: reserved characters stay encoded, others do not; the rest is percent-encoded. */
function spelling(path: string): string {
  const encoded = path.replace(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(part.toWellFormed()));
  return encoded.replace(/%([0-9a-f]{2})/gi, (whole, digits: string) => {
    const letter = String.fromCharCode(Number.parseInt(digits, 16));
    return /[\w.~-]/.test(letter) ? letter : whole.toUpperCase();
  });
}

/** Whether a rule's path (with `*`, and `$` at its end) fits. Walks forward only, so no rule can be slow. */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const [first = '', ...parts] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  if (parts.length === 0) return !anchored || path === first;
  let at = first.length;
  const last = parts.pop() ?? '';
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return anchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
}

function groupsOf(text: string): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  let named: string[] = [];
  let ruled = false;
  let count = 0;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/)) {
    const [, field = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#|$)/i.exec(line) ?? [];
    const name = field.toLowerCase();
    if (name === 'user-agent') {
      if (ruled) named = [];
      ruled = false;
      const agent = /^[a-z_-]+/i.exec(value)?.[0]?.toLowerCase() ?? value.charAt(0);
      named.push(agent);
      if (!groups.has(agent)) groups.set(agent, []);
    } else if (name === 'allow' || name === 'disallow') {
      ruled = true;
      count += 1;
      if (value === '' || count > MOST_RULES) continue;
      for (const agent of named) groups.get(agent)?.push({ path: spelling(value), allow: name === 'allow' });
    }
  }
  return groups;
}

/** Whether we may fetch a path (with its query) under a robots.txt. */
export function mayFetch(robots: string, path: string, product = PRODUCT): boolean {
  const groups = groupsOf(robots.slice(0, MOST_BYTES));
  const rules = groups.get(product.toLowerCase()) ?? groups.get('*') ?? [];
  const wanted = spelling(path);
  let best: Rule = { path: '', allow: true };
  for (const rule of rules) {
    const longer =
      rule.path.length > best.path.length || (rule.path.length === best.path.length && rule.allow);
    if (longer && fits(rule.path, wanted)) best = rule;
  }
  return best.allow;
}
