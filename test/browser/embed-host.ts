/** A partner's site on another origin than the gateway, under a Content-Security-Policy as strict as can be. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
};

export interface Host {
  origin: string;
  close(): Promise<void>;
}

const escaped = (text: string): string => text.replace(/[&<"]/g, (found) => `&#${found.charCodeAt(0)};`);

/** The element a query names, with a plain link inside. */
function element(query: URLSearchParams, gateway: string): string {
  const tag = escaped(query.get('tag') ?? 'motcua-search');
  return `<${tag} ${query.get('attributes') ?? ''}><a id="fallback" href="${gateway}/">Mở Một Cửa</a></${tag}>`;
}

/** Serves the case pages; words in double braces come from the query. */
export async function startHost(gateway: string): Promise<Host> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host');
    const query = url.searchParams;
    try {
      const file = url.pathname.slice(1);
      const given = { gateway, integrity: query.get('integrity') ?? '' };
      const body = readFileSync(join(import.meta.dirname, 'pages', file), 'utf8')
        .replace(/\{\{(\w+)\}\}/g, (_, name: keyof typeof given) => escaped(given[name]))
        .replace('<html lang="vi"', `<html lang="${escaped(query.get('lang') ?? 'vi')}"`)
        .replace('<!--element-->', () => element(query, gateway));
      response.writeHead(200, {
        'content-type': TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain',
        'content-security-policy':
          `default-src 'self' ${gateway}; base-uri 'none'; require-trusted-types-for 'script'; ` +
          "trusted-types 'none'",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
