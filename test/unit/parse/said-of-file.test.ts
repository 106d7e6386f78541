import { describe, expect, it } from 'vitest';
import { landPricesImporter } from '../../../src/domains/land-prices/import.ts';
import { legalDocumentsImporter } from '../../../src/domains/legal-documents/import.ts';
import { notTaken } from '../../../src/ingest/said-of-file.ts';
import { refusalOf, rowsOf, valuesOf } from './read.ts';

const CSV = 'text/csv';
const said = { unit: 'nghìn đồng/m²', tableId: 'bang-2026', landType: 'ODT' };
const given = { printed: true, said };

describe('what an editor says of a whole file', () => {
  it('fills what the file does not say', async () => {
    const [row] = await rowsOf('Tên đường,VT1\nLê Lợi,12500', CSV, given);
    expect(row?.values).toMatchObject({ ...said, street: 'Lê Lợi', position1: '12500' });
    expect(row?.warnings ?? []).toEqual([]);
  });

  it('gives way to a column, a section and a line of the file', async () => {
    const values = await valuesOf('Tên đường,Loại đất,VT1\nLê Lợi,TMD,12500\nTrần Phú,,11000', CSV, given);
    expect(values.map(({ landType }) => landType)).toEqual(['TMD', 'ODT']);
    const [row] = await valuesOf('Tên đường,VT1\nB. Đất thương mại dịch vụ,\nLê Lợi,12500', CSV, given);
    expect(row?.landType).toBe('TMD');
  });

  it('is refused where the file says another unit, and stands for one that is not understood', async () => {
    expect(await refusalOf('Tên đường,VT1 (triệu đồng/m2)\nLê Lợi,"12,5"', CSV, given)).toContain('khác với');
    const [row] = await valuesOf('Tên đường,VT1 (USD/m2)\nLê Lợi,12500', CSV, given);
    expect(row?.unit).toBe(said.unit);
  });

  it('fills objects too', async () => {
    const [row] = await valuesOf(
      '{"street":"Lê Lợi","position1":1,"unit":"đồng/m²"}',
      'application/x-ndjson',
      given,
    );
    expect(row).toMatchObject({ unit: 'đồng/m²', landType: 'ODT' });
  });

  it('is taken only where the rows of the domain have it, and only as its cells are', () => {
    expect(notTaken(said, landPricesImporter)).toEqual([]);
    expect(notTaken({ unit: 'USD' }, landPricesImporter)).toMatchObject([{ name: 'unit' }]);
    expect(notTaken({ landType: 'XYZ' }, landPricesImporter)).toMatchObject([{ name: 'landType' }]);
    expect(notTaken({ issuer: 'UBND tỉnh' }, landPricesImporter)).toMatchObject([{ name: 'issuer' }]);
    expect(notTaken({ issuer: 'UBND tỉnh' }, legalDocumentsImporter)).toEqual([]);
  });
});
