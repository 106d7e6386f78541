/** A strict reader of iCalendar (RFC 5545), written for the tests. */

export interface Component {
  name: string;
  properties: { name: string; parameters: Record<string, string>; value: string }[];
  children: Component[];
}

const LINE = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su;

/** The calendar of a body. Throws on long lines, bare line feeds, unclosed components and bad escapes. */
export function parseCalendar(body: string): Component {
  if (/(?<!\r)\n|\r(?!\n)/.test(body)) throw new Error('a line break that is not CRLF');
  for (const line of body.split('\r\n')) {
    if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75 octets: ${line}`);
  }
  const top: Component = { name: '', properties: [], children: [] };
  const open = [top];
  for (const line of body
    .replace(/\r\n[ \t]/g, '')
    .replace(/(\r\n)+$/, '')
    .split('\r\n')) {
    const found = LINE.exec(line);
    if (!found) throw new Error(`not a content line: ${line}`);
    const [, name = '', given = '', value = ''] = found;
    const inside = open.at(-1) as Component;
    if (name === 'BEGIN') {
      const child = { name: value, properties: [], children: [] };
      inside.children.push(child);
      open.push(child);
    } else if (name === 'END') {
      if (inside.name !== value) throw new Error(`END:${value} closes ${inside.name}`);
      open.pop();
    } else {
      const parameters = Object.fromEntries(
        given
          .split(';')
          .filter(Boolean)
          .map((pair) => pair.split('=')),
      );
      inside.properties.push({ name, parameters, value });
    }
  }
  const [calendar] = top.children;
  if (open.length !== 1 || top.children.length !== 1 || calendar?.name !== 'VCALENDAR')
    throw new Error('one VCALENDAR');
  return calendar;
}

/** The one property of a name; throws where it comes twice, answers undefined where it does not come. */
export function property(component: Component, name: string) {
  const found = component.properties.filter((held) => held.name === name);
  if (found.length > 1) throw new Error(`${name} twice in ${component.name}`);
  return found[0];
}

/** A text value with its escapes undone; throws on an escape RFC 5545 does not know. */
export const readText = (value: string): string => {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`unescaped separator: ${value}`);
  return value.replace(/\\(.?)/g, (whole, escaped: string) => {
    if (escaped === 'n' || escaped === 'N') return '\n';
    if (';,\\'.includes(escaped) && escaped !== '') return escaped;
    throw new Error(`unknown escape ${whole}`);
  });
};
