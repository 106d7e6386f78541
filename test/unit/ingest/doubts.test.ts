/** When a publish waits for a word of the editor, and the instant it may be put off to. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withdrawalDoubt } from '../../../src/ingest/losses.ts';
import { publishAtParameter } from '../../../src/ingest/schedule/publish-at.ts';

describe('a replacement', () => {
  const codes = (removed: number, records: number) =>
    withdrawalDoubt({ diff: { removed } } as never, records).map(({ code, confirm }) => [code, confirm]);
  const doubted = [['records-withdrawn', true]];
  it.each<[number, number, unknown[]]>([
    [20, 20, []],
    [21, 21, doubted],
    [21, 41, doubted],
    [21, 42, []],
    [50, 100, []],
    [51, 100, doubted],
    [0, 100, []],
  ])('that withdraws %d of %d records', (removed, records, expected) => {
    expect(codes(removed, records)).toEqual(expected);
  });
});

describe('an instant to publish at', () => {
  const NOW = Date.parse('2026-11-27T05:00:00Z');
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const read = (text: string | undefined) => publishAtParameter.safeParse(text);
  const DAY = 86_400_000;
  it.each([
    ['2026-12-01T08:00', '2026-12-01T01:00:00Z'],
    ['2026-12-01t08:00:30', '2026-12-01T01:00:30Z'],
    ['2026-12-01T08:00:00+07:00', '2026-12-01T01:00:00Z'],
    ['2026-12-01T08:00:00 07:00', '2026-12-01T01:00:00Z'],
    ['2026-12-01T08:00Z', '2026-12-01T08:00:00Z'],
    [new Date(NOW + 1_000).toISOString(), new Date(NOW + 1_000).toISOString()],
    [new Date(NOW + 366 * DAY).toISOString(), new Date(NOW + 366 * DAY).toISOString()],
  ])('%s is %s', (text, instant) => {
    expect(read(text).data).toBe(Date.parse(instant));
  });

  it.each([
    ['2026-11-27T12:00', 'Thời điểm này đã qua.'],
    ['2026-11-27T11:59', 'Thời điểm này đã qua.'],
    [new Date(NOW + 366 * DAY + 1_000).toISOString(), 'Chỉ hẹn trước được nhiều nhất 366 ngày.'],
    ['2026-12-01', 'Thời điểm viết như'],
    ['mai lúc 8 giờ', 'Thời điểm viết như'],
    ['2026-02-30T08:00', 'Thời điểm viết như'],
  ])('%s is refused: %s', (text, message) => {
    const [issue] = read(text).error?.issues ?? [];
    expect((issue as { params?: { vi: string } } | undefined)?.params?.vi).toContain(message);
  });

  it('is none where none is given', () => {
    expect(read(undefined)).toEqual({ success: true, data: undefined });
  });
});
