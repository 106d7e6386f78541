/** A gateway of its place: what its front page shows comes from what it holds. */
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, get, importNdjson, importSamples } from '../support/gateway.ts';

const front = async (): Promise<string> => (await ask('/', { headers: { accept: 'text/html' } })).text();
const chipsOf = (html: string): string[] =>
  [...html.matchAll(/class="chip" href="[^"]*"[^>]*>([^<]+)</g)].map(([, chip = '']) => chip);
/** A shape that only the towers have. */
const TOWERS = 'M92 208v-70h6';

describe('the front page', () => {
  beforeAll(() => importSamples());

  test('offers what is held, and each of it finds something', async () => {
    const html = await front();
    const chips = chipsOf(html);
    expect(chips.length).toBeGreaterThanOrEqual(4);
    for (const chip of chips) {
      const { body } = await get(`/v1/search?q=${encodeURIComponent(chip)}`);
      expect(body.data.length, chip).toBeGreaterThan(0);
    }
    expect(html).toContain(TOWERS);
  });

  test('of another place shows neither the towers nor streets it does not hold', async () => {
    const rows: Record<string, object> = {
      'land-prices': {
        tableId: 'dn',
        tableTitle: 'Bảng giá Đà Nẵng',
        validFrom: '2026-01-01',
        landType: 'ODT',
        unit: 'đồng/m²',
        street: 'Bạch Đằng Thử',
        position1: 90_000_000,
      },
      recruitments: { title: 'Thông báo thử', organisation: 'Phường Hải Châu', applyUntil: '2099-01-01' },
      articles: {
        url: 'https://example.org/1',
        title: 'Tin Hải Châu',
        publishedAt: '2026-11-01',
        body: 'Tin thử của phường Hải Châu.',
      },
      'legal-documents': {
        number: '1/2026/QĐ-UBND',
        title: 'Quyết định thử',
        issuer: 'UBND thành phố Đà Nẵng',
        issuedOn: '2026-01-01',
      },
      procedures: { code: '1.1', title: 'Thủ tục thử', field: 'Thử', level: 'Cấp xã' },
      indicators: { unit: 'Phường Hải Châu', indicator: 'Chỉ số', period: '2026-01', value: 1 },
    };
    for (const [domain, row] of Object.entries(rows)) {
      const { status, body } = await importNdjson(domain, [row], 'mode=publish&strategy=replace&confirm=all');
      expect(status, `${domain}: ${JSON.stringify(body)}`).toBe(200);
    }
    // The names of streets that this isolate held a moment ago are of the edition before: they may not show.
    const html = await front();
    expect(html).not.toContain(TOWERS);
    expect(chipsOf(html)).toContain('Bạch Đằng Thử');
    expect(chipsOf(html)).not.toContain('Trần Hưng Đạo');
  });
});
