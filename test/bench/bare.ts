/** The bare workers the gateway is compared with. */
import { build } from 'esbuild';
import { ROOT, type Running, run } from './gateway.ts';

const BARE = {
  hono:
    "import { Hono } from 'hono'; const app = new Hono(); app.get('/', (c) => c.body(BODY, 200, { " +
    "'content-type': 'application/json' })); export default app",
  d1:
    'let n = 0; export default { async fetch(request, env) { const row = await ' +
    "env.DB.prepare('SELECT * FROM records WHERE id = ?').bind('r' + (n++ % 1000)).first(); return " +
    "new Response(JSON.stringify(row), { headers: { 'content-type': 'application/json' } }) } }",
  cache:
    'export default { async fetch() { const held = await ' +
    "caches.default.match('https://bench.test/a'); if (held) return held; const made = new " +
    "Response(BODY, { headers: { 'cache-control': 'max-age=600' } }); await " +
    "caches.default.put('https://bench.test/a', made.clone()); return made } }",
};

/** A bare worker that answers with `body`: a Hono constant, a point query, or the Cache API alone. */
export async function startBare(kind: keyof typeof BARE, body: string): Promise<Running> {
  const made = await build({
    stdin: { contents: `const BODY = ${JSON.stringify(body)};\n${BARE[kind]}`, resolveDir: ROOT },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const script = made.outputFiles[0]?.text;
  const worker = await run({ modules: true, script, d1Databases: ['DB'] });
  if (kind === 'd1') {
    const database = await worker.database();
    await database.prepare('CREATE TABLE records (row INTEGER PRIMARY KEY, id TEXT, record TEXT)').run();
    await database.prepare('CREATE INDEX records_id ON records (id)').run();
    await database
      .prepare(`INSERT INTO records SELECT value, 'r' || value, ? FROM json_each(?)`)
      .bind(body.slice(0, 900), JSON.stringify(Array.from({ length: 1000 }, (_, index) => index)))
      .run();
  }
  return worker;
}
