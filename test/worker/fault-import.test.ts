/** An import killed at any batch it writes: readers see one edition, and a re-run completes. */
import { expect, it } from 'vitest';
import { importRows } from '../../src/ingest/publish.ts';
import { domainOf } from '../../src/registry.ts';
import { openStore } from '../../src/store/session.ts';
import { faultyDatabase, isolate, realEnv } from '../support/faults.ts';
import { get, importNdjson, sample, TOKEN } from '../support/gateway.ts';

async function* parsed(text: string) {
  let row = 0;
  for (const line of text.split('\n').filter(Boolean)) {
    row += 1;
    yield { row, values: JSON.parse(line) as Record<string, unknown> };
  }
}

/** The whole of what a fresh reader sees of a domain. */
async function seen(domain: string) {
  const { ask } = isolate();
  const { text } = await ask(`/v1/${domain}.ndjson?utm_source=${crypto.randomUUID()}`);
  const list = await ask(`/v1/${domain}?limit=1${domain === 'recruitments' ? '&status=all' : ''}`);
  return { text, edition: list.body.meta.edition as number, total: list.body.page.total as number };
}

const changed: Record<string, (line: Record<string, unknown>) => Record<string, unknown>> = {
  articles: (line) => ({ ...line, title: `${line.title} (sửa)` }),
  'land-prices': (line) => ({ ...line, note: 'sửa' }),
  'legal-documents': (line) => ({ ...line, title: `${line.title} (sửa)` }),
  recruitments: (line) => ({ ...line, fee: '1.000 đồng' }),
  places: (line) => ({ ...line, resolution: 'sửa' }),
};

/** Kills the import at its `n`th batch: before the database has it, or after it, when the answer is lost. */
async function killAt(name: string, text: string, n: number, when: 'before' | 'after'): Promise<boolean> {
  const domain = domainOf(name);
  if (!domain) throw new Error(name);
  const { binding, state } = faultyDatabase(realEnv.DB);
  let batches = 0;
  state.fault = async (run) => {
    batches += 1;
    if (batches < n) return run();
    if (batches === n && when === 'after') await run();
    throw new Error('the isolate was ended');
  };
  const options = {
    mode: 'publish',
    strategy: 'replace',
    rejects: 'stop',
    editor: 'test',
    source: null,
    now: Date.now(),
  } as const;
  return importRows(openStore(binding, 'primary'), domain, parsed(text), options).then(
    () => true,
    () => false,
  );
}

it.each(Object.keys(changed))(
  '%s',
  async (name) => {
    const rows = sample(name).split('\n').filter(Boolean).slice(0, 6);
    await importNdjson(name, rows.join('\n'));
    let before = await seen(name);
    const edit = changed[name] as (line: Record<string, unknown>) => Record<string, unknown>;
    let finished = false;
    let killed = 0;
    for (let n = 1; !finished; n += 1) {
      // There and back: the one is killed before a batch, the other after it, and which is which changes.
      const fewer = rows
        .slice(0, Math.ceil(rows.length * 0.8))
        .map((line, index) => (index % 3 === n % 3 ? JSON.stringify(edit(JSON.parse(line))) : line));
      for (const [when, round] of [
        [n % 2 === 0 ? 'before' : 'after', fewer],
        [n % 2 === 0 ? 'after' : 'before', rows],
      ] as const) {
        finished = await killAt(name, round.join('\n'), n, when);
        const now = await seen(name);
        if (now.edition === before.edition) expect(now).toEqual(before);
        else {
          // The answer to the last batch was lost: the publish had taken place, whole.
          expect([finished || when === 'after', now.edition > before.edition]).toEqual([true, true]);
        }
        if (finished) break;
        killed += 1;
        // What was left behind is a lease that runs out; an editor who waits for it gets through.
        await realEnv.DB.prepare("UPDATE imports SET expires_at = '2000-01-01T00:00:00Z'").run();
        const again = await importNdjson(name, round.join('\n'));
        expect([again.status, again.body.data?.published]).toEqual([200, true]);
        before = await seen(name);
        expect(before.edition).toBeGreaterThanOrEqual(now.edition);
        if (n > 40) throw new Error('an import of so many batches was not expected');
      }
    }
    expect(killed).toBeGreaterThan(5);
    expect((await get(`/v1/${name}?limit=1`)).status).toBe(200);
  },
  180_000,
);

it('tells an editor whose publish failed whether anything was published', async () => {
  await importNdjson('articles', sample('articles'));
  const before = (await seen('articles')).edition;
  const row = {
    id: 'moi',
    url: 'https://example.org/moi',
    title: 'Mới',
    publishedAt: '2026-01-05',
    body: 'Nội dung.',
  };
  for (let n = 1; ; n += 1) {
    const { ask, state } = isolate();
    let batches = 0;
    state.fault = async (run) => {
      batches += 1;
      if (batches === n) throw new Error('the isolate was ended');
      return run();
    };
    const { status, body } = await ask('/v1/admin/imports/articles?mode=publish', {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-ndjson' },
      body: JSON.stringify(row),
    });
    await realEnv.DB.prepare('DELETE FROM imports').run();
    const isPublished = (await seen('articles')).edition > before;
    if (status < 400) break;
    expect(status).toBeGreaterThanOrEqual(500);
    // The first read is the one that would tell later: without it nothing is claimed.
    expect(body.published, `batch ${n}: ${body.detail}`).toBe(isPublished || n === 1 ? undefined : false);
    if (n > 1 && !isPublished) expect(body.detail).toContain('Chưa công bố gì');
    expect(body.detail).not.toContain('isolate');
    if (isPublished) break;
  }
});
