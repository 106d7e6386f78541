/** Sample data into a gateway that holds none. Days given as `today±N` are counted from today. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, vietnamDay } from '../language/dates.ts';
import { DOMAINS } from '../registry.ts';
import { ROOT } from './project.ts';

/** What others rest on comes first: names of wards are looked up as rows are read. */
const ORDER = [...DOMAINS]
  .sort((a, b) => Number(b.restsOn.length === 0) - Number(a.restsOn.length === 0))
  .map(({ name }) => name);

/** Rows of a sample file with its relative days resolved. */
export function sampleRows(domain: string, today: string): string {
  const text = readFileSync(join(ROOT, 'src/domains', domain, 'sample.ndjson'), 'utf8');
  return text.replace(/"today([+-]\d+)"/g, (_, days: string) => JSON.stringify(addDays(today, Number(days))));
}

/** Imports the samples of each domain that has no edition yet. */
export async function importSample(base: string, token: string): Promise<void> {
  const status = (await (await fetch(`${base}/v1/status`)).json()) as {
    data: { domain: string; edition: number | null }[];
  };
  const today = vietnamDay(Date.now());
  for (const domain of ORDER) {
    if (status.data.find((held) => held.domain === domain)?.edition) continue;
    const response = await fetch(
      `${base}/v1/admin/imports/${domain}?mode=publish&strategy=replace&confirm=all&source=d%E1%BB%AF%20li%E1%BB%87u%20m%E1%BA%ABu`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
        body: sampleRows(domain, today),
      },
    );
    const report = (await response.json()) as {
      data?: { accepted: number; errors: unknown[] };
      detail?: string;
    };
    if (!response.ok) {
      console.error(
        `Không nhập được dữ liệu mẫu ${domain}: ${report.detail ?? JSON.stringify(report.data?.errors.slice(0, 3))}`,
      );
      continue;
    }
    console.log(`Dữ liệu mẫu ${domain}: ${report.data?.accepted} bản ghi.`);
  }
}
