/** Where a record leads: steps of a notice, procedures on land, the national portal. */
import { beforeAll, expect, test } from 'vitest';
import { ask, importNdjson, importSamples } from '../support/gateway.ts';

beforeAll(() => importSamples());

const text = async (path: string): Promise<string> =>
  (await ask(path, { headers: { accept: 'text/html' } })).text();

test('a notice says how to apply, in order: papers, where, until when', async () => {
  const html = await text('/recruitments/td-gv-tieu-hoc');
  const steps = html.slice(html.indexOf('id="apply"'), html.indexOf('id="positions"'));
  const order = [
    'Hồ sơ gồm phiếu đăng ký',
    'Phiếu đăng ký dự tuyển (mẫu).docx',
    'Trung tâm phục vụ',
    'dấu ngày gửi',
  ];
  const places = [...order, 'Còn 21 ngày', '400.000 đồng', 'Vòng 2', 'href="tel:02560000211"'].map((one) =>
    steps.indexOf(one),
  );
  expect(places.every((at) => at > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('a long table of positions is searched without diacritics', async () => {
  const positions = Array.from({ length: 30 }, (_, at) => ({
    title: at % 2 ? `Bác sĩ hạng ${at}` : `Điều dưỡng hạng ${at}`,
    count: 1,
  }));
  const row = {
    id: 'td-dai',
    title: 'Tuyển y tế',
    organisation: 'Sở Thử',
    applyUntil: '2099-01-01',
    positions,
  };
  expect((await importNdjson('recruitments', [row], 'mode=publish&strategy=merge&confirm=all')).status).toBe(
    200,
  );
  const html = await text('/recruitments/td-dai?q=bac+si');
  expect(html).toContain('15 trong 30 vị trí có “bac si”');
  expect(html.match(/<th scope="row">Bác sĩ/g)).toHaveLength(15);
  expect(html).not.toContain('<th scope="row">Điều dưỡng');
  expect(await text('/recruitments/td-dai?q=xyz')).toContain('0 trong 30 vị trí');
});

test('a price leads to procedures on land, and a procedure to the national portal', async () => {
  const price = await text('/land-prices/lp26-nguyen-hue-1-odt');
  const next = price.slice(price.indexOf('Việc tiếp theo'));
  expect(next).toMatch(/href="\/procedures\/[^"]+">[^<]+<\/a>\s*<small>thủ tục hành chính về đất đai/);
  const procedure = await text('/procedures/9.000001');
  expect(procedure.slice(procedure.indexOf('Việc tiếp theo'))).toContain(
    'https://example.org/thu-tuc/9.000001',
  );
});

test('the page of a price is renewed with the procedures it leads to', async () => {
  const tags = (
    await ask('/land-prices/lp26-nguyen-hue-1-odt', { headers: { accept: 'text/html' } })
  ).headers.get('cache-tag');
  expect(tags).toContain('procedures');
});
