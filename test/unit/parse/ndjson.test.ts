import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../../src/ingest/mapping/index.ts';
import { parseRows, SUPPORTED_TYPES } from '../../../src/ingest/parse/parse.ts';
import { inPieces, refusalOf, rowsOf, valuesOf } from './read.ts';

const NDJSON = 'application/x-ndjson';

async function gzip(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe('NDJSON', () => {
  it('reads lines, blank ones and CRLF aside, and passes values through unchanged', async () => {
    const text =
      '\ufeff{"street":"Lê Lợi","position1":5000,"note":null}\r\n\r\n{"street":"Trần Phú","x":[1,{"a":2}]}\r\n';
    expect(await rowsOf(text, NDJSON)).toEqual([
      { row: 1, values: { street: 'Lê Lợi', position1: 5000, note: null } },
      { row: 3, values: { street: 'Trần Phú', x: [1, { a: 2 }] } },
    ]);
  });

  it('accepts Vietnamese names of members', async () => {
    const text = '{"Số ký hiệu":"1/QĐ-UBND","trich_yeu":"về việc"}';
    expect(await valuesOf(text, NDJSON, { domain: 'legal-documents' })).toEqual([
      { number: '1/QĐ-UBND', title: 'về việc' },
    ]);
  });

  it('refuses broken line 3 by its number and reads lines 1, 2 and 4', async () => {
    const rows = await rowsOf('{"street":"A"}\n{"street":"B"}\n{"street":"C",}\n{"street":"D"}\n', NDJSON);
    expect(rows.map(({ values }) => values.street)).toEqual(['A', 'B', undefined, 'D']);
    expect(rows[2]).toMatchObject({ row: 3, errors: [{ message: expect.stringContaining('Dòng 3') }] });
  });

  it.each([
    ['[1,2]', 'đối tượng JSON'],
    ['"chữ"', 'đối tượng JSON'],
    ['{"street":"A"', 'cắt cụt'],
    ['{"street" "A"}', 'không hợp lệ'],
  ])('says what is wrong with %s', async (line, message) => {
    expect((await rowsOf(line, NDJSON))[0]?.errors?.[0]?.message).toContain(message);
  });

  it.each(['\n', ' \r\n\t\n', '\uFEFF\n'])(
    'says of a text without a line that it has none: %j',
    async (text) => {
      expect(await refusalOf(text, NDJSON)).toBe('Tệp không có dòng nào.');
    },
  );

  it('drops a line over the limit without holding it, and reads the next', async () => {
    const text = `{"street":"${'x'.repeat(300_000)}"}\n{"street":"B"}\n`;
    const rows = await rowsOf(text, NDJSON, { maxRecord: 10_000 });
    expect(rows[0]?.errors?.[0]?.message).toContain('dài hơn');
    expect(rows[1]).toEqual({ row: 2, values: { street: 'B' } });
  });

  it('keeps the row and the faults another reading found', async () => {
    const line =
      '{"@row":7,"@errors":[{"column":"VT1","value":"x","message":"Sai."},{"message":5}],"street":"A"}';
    expect(await rowsOf(line, NDJSON)).toEqual([
      { row: 7, values: { street: 'A' }, errors: [{ column: 'VT1', value: 'x', message: 'Sai.' }] },
    ]);
    expect((await rowsOf('{"@row":-1,"street":"A"}', NDJSON))[0]?.row).toBe(1);
  });

  it('never lets a member reach a prototype', async () => {
    const line =
      '{"street":"A","__proto__":{"polluted":1},"note":{"__proto__":{"polluted":1}},"constructor":{"a":1}}';
    const [values] = await valuesOf(line, NDJSON);
    expect(values).toEqual({ street: 'A', note: {} });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(values?.note).not.toHaveProperty('polluted');
  });

  it('refuses objects with too many members and cells that are too long', async () => {
    const wide = JSON.stringify(
      Object.fromEntries(Array.from({ length: 201 }, (_, place) => [`c${place}`, 1])),
    );
    expect((await rowsOf(wide, NDJSON))[0]?.errors?.[0]?.message).toContain('200');
    const long = await rowsOf(`{"note":"${'x'.repeat(30)}"}`, NDJSON, { maxCell: 20 });
    expect(long[0]?.errors?.[0]?.column).toBe('note');
  });

  it('unzips gzip, announced or not, and refuses one cut short', async () => {
    const zipped = await gzip('{"street":"A"}\n'.repeat(500));
    expect(await rowsOf(zipped, NDJSON)).toHaveLength(500);
    expect(await rowsOf(zipped, NDJSON, { contentEncoding: 'gzip' })).toHaveLength(500);
    expect(await refusalOf(zipped.slice(0, -20), NDJSON)).toContain('nén bị hỏng');
    expect(await refusalOf(await gzip('{"a":1}\n'.repeat(100_000)), NDJSON, { maxBytes: 10_000 })).toContain(
      'MB',
    );
  });

  it('reads a character cut in two by the network', async () => {
    const { body } = inPieces('{"street":"Đặng Thùy Trâm"}\n{"street":"Nguyễn Huệ"}', 1);
    const rows = [];
    for await (const row of parseRows(body, NDJSON, { headings: await headingsOf('land-prices') }))
      rows.push(row.values.street);
    expect(rows).toEqual(['Đặng Thùy Trâm', 'Nguyễn Huệ']);
  });

  it('asks for a piece at a time', async () => {
    const { body, state } = inPieces('{"street":"A"}\n'.repeat(200_000), 64 * 1024);
    for await (const _ of parseRows(body, NDJSON, { headings: await headingsOf('land-prices') })) break;
    expect(state.pulled).toBeLessThan(4);
    expect(state.cancelled).toBe(true);
  });
});

describe('JSON', () => {
  const JSON_TYPE = 'application/json; charset=utf-8';
  it('reads an array, a list within an object, one object, and lines sent as JSON', async () => {
    for (const text of [
      '[{"street":"A"}]',
      '{"data":[{"street":"A"}]}',
      '{"street":"A"}',
      '{"street":"A"}\n{"street":"A"}',
    ]) {
      expect((await valuesOf(text, JSON_TYPE))[0]).toEqual({ street: 'A' });
    }
  });

  it('refuses what is no JSON, or no records', async () => {
    expect(await refusalOf('[{"a":1},', JSON_TYPE)).toContain('cắt cụt');
    expect(await refusalOf('5', JSON_TYPE)).toContain('mảng');
    expect((await rowsOf('[1]', JSON_TYPE))[0]?.errors?.[0]?.message).toContain('đối tượng');
  });
});

describe('media types', () => {
  it('lists those of the contract and refuses others', async () => {
    for (const type of [
      'application/x-ndjson',
      'text/csv',
      'application/rss+xml',
      'application/atom+xml',
      'text/html',
    ]) {
      expect(SUPPORTED_TYPES).toContain(type);
    }
    expect(await refusalOf('x', 'image/png')).toContain('image/png');
    expect(await refusalOf('x', '__proto__')).toContain('__proto__');
  });
});
