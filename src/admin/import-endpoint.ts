/** Imports: a file is previewed, published, or kept to be published at a time. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Domain } from '../contract/domain.ts';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { oneOf } from '../contract/parameters.ts';
import { readQuery } from '../contract/query.ts';
import { announcePublish } from '../edge/announce.ts';
import { timing } from '../edge/respond.ts';
import { callFor } from '../edge/serve.ts';
import { json } from '../http/json.ts';
import { confirmParameter } from '../ingest/confirm.ts';
import type { ReadColumns } from '../ingest/mapping/kept-columns.ts';
import { MOST_TABLES, type OnTable, type ShownTable } from '../ingest/parse/shown-table.ts';
import { type ImportReport, isRefused, unconfirmed } from '../ingest/report.ts';
import { notTaken, SAID_KEYS, type SaidOfFile } from '../ingest/said-of-file.ts';
import { publishAtParameter } from '../ingest/schedule/publish-at.ts';
import { internal, invalidParameter, Problem, type PublicText } from '../problem.ts';
import { openStore, type Store } from '../store/session.ts';
import { authorised, domainParameter } from './authorised.ts';
import { reportSchema } from './report-schema.ts';
import { scheduledSchema } from './scheduled-endpoints.ts';

const importQuery = {
  mode: oneOf(['preview', 'publish'], '`preview` writes nothing and is the default.'),
  strategy: oneOf(
    ['merge', 'replace'],
    '`replace` withdraws records that the file lacks; `merge` is the default.',
  ),
  rejects: oneOf(
    ['stop', 'skip'],
    'What a rejected row does to a publish: `stop` (default) or `skip` that row.',
  ),
  source: z
    .string()
    .max(300)
    .optional()
    .meta({ description: 'Name of the file or source, kept in the history.' }),
  confirm: confirmParameter,
  publishAt: publishAtParameter,
  sheet: z.string().max(200).optional().meta({ description: 'Sheet of a workbook to read, by its name.' }),
  columns: oneOf(
    ['kept', 'fresh'],
    '`kept` (default): as an editor chose before for the very same headings; `fresh`: as headings say, and a ' +
      'publish forgets that choice.',
  ),
  map: z
    .string()
    .max(20_000)
    .optional()
    .meta({ description: 'Which columns are which keys: a mapping as JSON, or base64 of it.' }),
  ...Object.fromEntries(
    SAID_KEYS.map((key) => [
      key,
      z
        .string()
        .min(1)
        .max(300)
        .optional()
        .meta({ description: `\`${key}\` of every row of a file that does not say it itself.` }),
    ]),
  ),
};

/** How the file is to be read, as the query says. Throws Problem for what the domain does not take. */
async function readingAsked(values: Record<string, unknown>, domain: Domain, store: Store) {
  const said = Object.fromEntries(
    SAID_KEYS.flatMap((key) => (typeof values[key] === 'string' ? [[key, values[key]]] : [])),
  ) as SaidOfFile;
  const [wrong] = notTaken(said, await domain.importer());
  if (wrong) {
    const { name, ...message } = wrong;
    throw invalidParameter({ in: 'query', name, message });
  }
  const { sheet, map, columns } = values as { sheet?: string; map?: string; columns?: 'kept' | 'fresh' };
  const { readMapping } = await import('../ingest/mapping/read-mapping.ts');
  const { UnreadableFile } = await import('../ingest/parse/unreadable-file.ts');
  const { readKeptColumns, withKeptColumns } = await import('../ingest/mapping/kept-columns.ts');
  try {
    const given = map === undefined ? undefined : readMapping(map);
    const kept = columns === 'fresh' ? [] : await readKeptColumns(store, domain.name);
    const mapping = withKeptColumns(given, kept);
    return {
      said: said as Record<string, string>,
      ...(sheet === undefined ? {} : { sheet }),
      ...(mapping === undefined ? {} : { mapping }),
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw invalidParameter({ in: 'query', name: 'map', message: error.detail });
  }
}

const told = (codes: readonly string[]): string => codes.join(', ');

/** A 409 with the whole report: nothing was written, and the same file with these codes confirmed is published. */
function needsConfirmation(report: ImportReport): Problem {
  const codes = unconfirmed(report).map(({ code }) => code);
  return new Problem(
    'unconfirmed',
    {
      vi:
        `Có điều cần biên tập viên xác nhận (${told(codes)}); chưa ` +
        `công bố gì. Gửi lại với confirm=${codes.join(',')} nếu đúng ý.`,
      en:
        `An editor has to confirm (${told(codes)}); nothing was published. Send it again with confirm=` +
        `${codes.join(',')} if it is meant so.`,
    },
    // `data` as in every answer of an import, so that a client finds the report where it looks for it.
    { members: { report, data: report } },
  );
}

/** What readers see of a domain: its edition, or null while that cannot be told. */
const currentEdition = (store: Store, domain: string): Promise<number | null> =>
  store.read([sql`SELECT edition FROM heads WHERE domain = ${domain}`]).then(
    ([rows = []]) => Number(rows[0]?.edition ?? 0),
    () => null,
  );

/** The same failure, saying to the editor whether anything was published: who does not know sends the file twice. */
async function withOutcome(
  error: unknown,
  store: Store,
  domain: string,
  before: number | null,
): Promise<Problem> {
  const problem = error instanceof Problem ? error : internal(error);
  const after = await currentEdition(store, domain);
  const isSame = before !== null && before === after;
  const said: PublicText = isSame
    ? {
        vi: 'Chưa công bố gì; dữ liệu người đọc thấy vẫn như trước.',
        en: 'Nothing was published; readers see what they saw before.',
      }
    : {
        vi: 'Chưa rõ đã công bố hay chưa: xem lịch sử ấn bản, rồi gửi lại (gửi trùng không đổi gì).',
        en: 'Whether it was published is not known: see the editions, then send it again (twice changes nothing).',
      };
  const { kind, detail, faults, headers, members } = problem;
  return new Problem(
    kind,
    { vi: `${detail.vi} ${said.vi}`, en: `${detail.en} ${said.en}` },
    {
      faults,
      headers,
      members: { ...members, ...(isSame ? { published: false } : {}) },
      cause: problem.cause,
    },
  );
}

export const importEndpoint: ActionEndpoint = {
  method: 'post',
  path: '/v1/admin/imports/:domain',
  operationId: 'importRecords',
  tag: 'admin',
  summary: 'Preview or publish a file of records',
  description:
    'A publish is all or nothing: readers see the old edition or the new one. Warnings with ' +
    '`confirm: true` stop it (409 with the whole `report`, nothing written) until the file is sent ' +
    'again with their codes in `confirm`. Re-sending the same rows is a no-op. With `publishAt` the ' +
    'file is checked now, kept, and answered with 202 and `scheduled`; it is checked again and ' +
    'published within a minute of that instant, later only while another import of the domain runs ' +
    'or the database is down.',
  secured: true,
  query: importQuery,
  pathParameters: [domainParameter],
  body: {
    description: 'Rows of the domain; headings in Vietnamese or English.',
    content: {
      'application/x-ndjson': 'One JSON object a line',
      'text/csv': 'CSV with headings; comma, semicolon or tab',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX workbook',
      'application/rss+xml': 'RSS feed',
      'application/atom+xml': 'Atom feed',
      'application/vnd.ms-excel': 'XLS workbook',
      'application/vnd.oasis.opendocument.spreadsheet': 'ODS workbook',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
        'Word document: its tables, or the legal document it is',
      'application/pdf': 'Born-digital PDF of a legal document; a scan is refused, page by page',
      'text/html': 'A page with a table, or an article page',
    },
  },
  successes: [200, 202],
  responses: { 'application/json': z.object({ data: reportSchema, scheduled: scheduledSchema.optional() }) },
  problemMembers: {
    published: z.literal(false).optional().meta({ description: 'Known to have published nothing.' }),
    report: reportSchema.optional(),
    data: reportSchema.optional(),
  },
  problems: [
    'invalid-parameter',
    'invalid-body',
    'unauthorized',
    'forbidden',
    'conflict',
    'unconfirmed',
    'too-large',
    'unsupported-media-type',
    'unreadable-file',
    'unavailable',
  ],
  async act(c) {
    const { domain, editor } = await authorised(c);
    const { values } = readQuery(new URL(c.req.url).search, importQuery);
    const {
      mode = 'preview',
      strategy = 'merge',
      rejects = 'stop',
      source = null,
      confirm = [],
      publishAt,
    } = values as {
      mode?: 'preview' | 'publish';
      strategy?: 'merge' | 'replace';
      rejects?: 'stop' | 'skip';
      source?: string;
      confirm?: string[] | 'all';
      publishAt?: number;
    };
    if (publishAt !== undefined && mode !== 'publish') {
      throw invalidParameter({
        in: 'query',
        name: 'publishAt',
        message: { vi: 'publishAt chỉ dùng với mode=publish.', en: 'publishAt goes with mode=publish only.' },
      });
    }
    const store = openStore(c.env.DB, 'primary');
    const tables: ShownTable[] = [];
    const read: ReadColumns[] = [];
    const onTable: OnTable = (table, columns) => {
      if (tables.length >= MOST_TABLES) return;
      tables.push(table);
      read.push(columns);
    };
    const asked = { ...(await readingAsked(values, domain, store)), onTable };
    const { receiveRows } = await import('../ingest/receive.ts');
    const { keepFile, openFiles } = await import('../ingest/files.ts');
    const { importRows } = await import('../ingest/publish.ts');
    const before = mode === 'publish' ? await currentEdition(store, domain.name) : null;
    const orOutcome = async (error: unknown): Promise<never> => {
      throw mode === 'publish' ? await withOutcome(error, store, domain.name, before) : error;
    };
    const { rows, file } = await receiveRows(c.req.raw, domain, source, asked).catch(orOutcome);
    if (mode === 'publish' && file && c.env.FILES) {
      const { bytes, ...told } = file;
      const kept = { ...told, domain: domain.name, open: domain.openFiles };
      await keepFile(c.env.FILES, kept, bytes);
    }
    const options = {
      mode,
      strategy,
      rejects,
      source,
      confirm,
      editor: editor.name,
      now: Date.now(),
      models: c.env,
    };
    /** What was chosen for this file is how the next one of its headings is read; a publish stands without it. */
    const keepChoice = async () => {
      if (asked.mapping?.rename === undefined && values.columns !== 'fresh') return;
      const { keepColumns } = await import('../ingest/mapping/kept-columns.ts');
      const statements = await keepColumns(domain.name, read, options);
      if (statements.length > 0)
        await store.write(statements).catch((error: Error) => console.warn(String(error.cause ?? error)));
    };
    if (publishAt !== undefined) {
      const { scheduleImport } = await import('../ingest/schedule/schedule.ts');
      const { report, scheduled } = await scheduleImport(store, domain, rows, publishAt, options).catch(
        orOutcome,
      );
      if (scheduled) {
        await keepChoice();
        return json({ data: report, scheduled }, 202);
      }
      if (!isRefused(report, rejects)) throw needsConfirmation(report);
      return json({ data: report }, 422);
    }
    const result = await importRows(store, domain, rows, options).catch(orOutcome);
    if (mode === 'publish' && result.published) {
      await openFiles(c.env, domain.name, result.files);
      await keepChoice();
      await announcePublish(c.get('edge'), callFor(c), domain.name);
    }
    if (mode === 'preview' && tables.length > 0) {
      const { headings } = await domain.importer();
      result.tables = tables;
      result.keys = Object.entries(headings).map(([key, [name = key]]) => ({ key, name }));
    }
    if (mode === 'preview' || result.published) {
      const answer = json({ data: result });
      answer.headers.set('server-timing', timing(store.use));
      return answer;
    }
    if (isRefused(result, rejects)) return json({ data: result }, 422);
    if (unconfirmed(result).length > 0) throw needsConfirmation(result);
    return json({ data: result });
  },
};
