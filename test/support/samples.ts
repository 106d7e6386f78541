/** The sample data of every domain, as it is imported. */
import { addDays, vietnamDay } from '../../src/language/dates.ts';
import { DOMAINS } from '../../src/registry.ts';

const SAMPLE_FILES = import.meta.glob<string>('../../src/domains/*/sample.ndjson', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Samples by domain; what others rest on comes first. */
export const SAMPLES: Readonly<Record<string, string>> = Object.fromEntries(
  [...DOMAINS]
    .sort((a, b) => a.restsOn.length - b.restsOn.length)
    .map(({ name }) => [name, SAMPLE_FILES[`../../src/domains/${name}/sample.ndjson`] ?? '']),
);

/** Sample rows with their relative days counted from today. */
export const sample = (domain: string): string =>
  (SAMPLES[domain] ?? '').replace(/"today([+-]\d+)"/g, (_, days: string) =>
    JSON.stringify(addDays(vietnamDay(Date.now()), Number(days))),
  );
