/** The bench's Worker: statements to load by, and the search itself, so that time is taken where it is spent. */
import { toQuery } from '../../src/store/session.ts';
import { findPassages, type Read } from './search-passages.ts';

interface Env {
  DB: D1Database;
}

export default {
  async fetch(request: Request, { DB }: Env): Promise<Response> {
    const url = new URL(request.url);
    if (request.method === 'POST') {
      const statements = (await request.json()) as { sql: string; params: unknown[] }[];
      await DB.batch(statements.map(({ sql, params }) => DB.prepare(sql).bind(...params)));
      return new Response(null, { status: 204 });
    }
    let rowsRead = 0;
    let size = 0;
    const read: Read = async (statements) => {
      const prepared = statements.map(toQuery).map(({ sql, params }) => DB.prepare(sql).bind(...params));
      const results = await DB.batch<Record<string, unknown>>(prepared);
      for (const { meta } of results) {
        rowsRead += meta.rows_read;
        size = meta.size_after;
      }
      return results.map(({ results }) => results);
    };
    const keys = await findPassages(read, url.searchParams.get('q') ?? '');
    return Response.json({ keys: keys.slice(0, 10), rowsRead, size });
  },
} satisfies ExportedHandler<Env>;
