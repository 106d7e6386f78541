/** A strict reader of XML, written for the tests so that feeds are not judged by the library that wrote them. */

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const TAG = new RegExp(String.raw`^<(/?)(${NAME})((?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(/?)>`);
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function decode(text: string): string {
  return text.replace(/&([^;]{0,12});?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new Error(`bare ampersand: ${text.slice(0, 60)}`);
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    if (code) return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10));
    const known = ENTITIES[name];
    if (known === undefined) throw new Error(`unknown entity ${whole}`);
    return known;
  });
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', one, other] of text.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, name)) throw new Error(`attribute ${name} twice`);
    attributes[name] = decode(one ?? other ?? '');
  }
  return attributes;
}

function checkPrefix(name: string, open: readonly XmlElement[]): void {
  const prefix = name.includes(':') ? (name.split(':')[0] as string) : '';
  if (prefix === '' || prefix === 'xml' || prefix === 'xmlns') return;
  if (!open.some(({ attributes }) => `xmlns:${prefix}` in attributes))
    throw new Error(`prefix ${prefix} undeclared`);
}

/** The root element of a well-formed document. Throws on anything XML 1.0 does not allow here. */
export function parseXml(document: string): XmlElement {
  if (FORBIDDEN.test(document)) throw new Error('forbidden character');
  let rest = document.replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, '');
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [top];
  while (rest !== '') {
    const inside = open.at(-1) as XmlElement;
    const literal = /^<!\[CDATA\[([\s\S]*?)\]\]>/.exec(rest) ?? /^<!--(?:[\s\S]*?)-->/.exec(rest);
    const tag = TAG.exec(rest);
    const text = /^[^<]+/.exec(rest);
    if (literal) inside.text += literal[1] ?? '';
    else if (text) inside.text += decode(text[0]);
    else if (!tag) throw new Error(`not well-formed at: ${rest.slice(0, 80)}`);
    else if (tag[1]) {
      if (inside.name !== tag[2]) throw new Error(`</${tag[2]}> closes <${inside.name}>`);
      open.pop();
    } else {
      const element = {
        name: tag[2] as string,
        attributes: readAttributes(tag[3] ?? ''),
        children: [],
        text: '',
      };
      inside.children.push(element);
      for (const name of [element.name, ...Object.keys(element.attributes)])
        checkPrefix(name, [...open, element]);
      if (!tag[4]) open.push(element);
    }
    rest = rest.slice((literal ?? text ?? tag)?.[0].length ?? 0);
  }
  const [root] = top.children;
  if (open.length !== 1 || top.children.length !== 1 || !root) throw new Error('one root element is needed');
  return root;
}

/** Children of a name. */
export const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** Text of the first child of a name. */
export const textOf = (element: XmlElement, name: string): string | undefined =>
  all(element, name)[0]?.text.trim();
