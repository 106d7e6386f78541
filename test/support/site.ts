/** A site played in memory: what it is asked, and what it answers; handed to checks as their `fetch`. */
import { createExecutionContext } from 'cloudflare:test';
import { gatewayEdge } from '../../src/app.ts';
import type { Env } from '../../src/env.ts';
import { openWork, type Work } from '../../src/sources/work.ts';
import { realEnv } from './faults.ts';

export type Page = (request: Request) => Response | Promise<Response>;

/** A site by path (or whole address); whatever it lacks is a 404. */
export function site(pages: Record<string, Page>) {
  const asked: Request[] = [];
  const fetch = async (address: string, init: RequestInit): Promise<Response> => {
    const request = new Request(address, init);
    asked.push(request);
    const { pathname, search } = new URL(address);
    const page = pages[address] ?? pages[`${pathname}${search}`] ?? pages[pathname];
    return page ? page(request) : new Response('not here', { status: 404 });
  };
  const paths = () => asked.map(({ url }) => new URL(url).pathname);
  return { fetch, asked, pages, paths };
}

/** The work of an invocation that reaches such a site; without the queue unless it is given. */
export function workWith(
  fetch: (address: string, init: RequestInit) => Promise<Response>,
  given: Partial<Env> = {},
): Work {
  const { PAGES: _, ...env } = realEnv;
  return openWork({ ...env, ...given }, createExecutionContext(), gatewayEdge(), fetch);
}

export const html = (body: string, headers: Record<string, string> = {}): Response =>
  new Response(`<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`, {
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  });
export const xml = (body: string, headers: Record<string, string> = {}): Response =>
  new Response(`<?xml version="1.0" encoding="utf-8"?>${body}`, {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8', ...headers },
  });

/** A paragraph long enough to be told from a greeting. */
export const text = (about: string): string =>
  `Sáng nay, ${about} được Ủy ban nhân dân phường tổ chức tại ` +
  'hội trường khu phố với sự tham gia của đông đảo người dân. ' +
  `Theo kế hoạch, ${about} sẽ kéo dài đến hết tháng, mỗi tuần ` +
  'một buổi, người dân đăng ký tại bộ phận một cửa của phường. ' +
  `Ban tổ chức cho biết mọi góp ý về ${about} đều được ghi ` +
  'nhận và trả lời bằng văn bản trong vòng mười ngày làm việc.';
export const item = (
  path: string,
  title: string,
  body: string,
  day = 'Mon, 16 Nov 2026 08:00:00 +0700',
): string =>
  `<item><title>${title}</title><link>https://portal.test.vn${path}</link><pubDate>${day}</pubDate>` +
  `<description><![CDATA[${body}]]></description></item>`;
export const rss = (items: readonly string[]): string =>
  '<rss version="2.0"><channel><title>Cổng</title><link>https://portal.test.vn</link>' +
  `<description>x</description>${items.join('')}</channel></rss>`;
