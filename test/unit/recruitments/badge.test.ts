/** The time left to apply, in words and in its tone, at the days where either changes. */
import { describe, expect, test } from 'vitest';
import { daysBadge, daysLeft } from '../../../src/domains/recruitments/badge.ts';

const open = (left: number | null) => ({ status: 'open' as const, daysLeft: left, applyFrom: null });

describe('a notice that is open', () => {
  test.each([
    [0, 'note', 'Hôm nay là hạn cuối', 'Last day today'],
    [1, 'note', 'Còn 1 ngày', '1 day left'],
    [2, 'note', 'Còn 2 ngày', '2 days left'],
    [5, 'note', 'Còn 5 ngày', '5 days left'],
    [6, 'good', 'Còn 6 ngày', '6 days left'],
    [30, 'good', 'Còn 30 ngày', '30 days left'],
  ])('with %i days left', (left, tone, vi, en) => {
    expect(daysBadge(open(left))).toEqual({ tone, text: { vi, en } });
  });
});

test.each([0, 3, 30])('nothing closed looks open, with %i days said to be left', (left) => {
  const closed = { ...open(left), status: 'closed' as const };
  expect(daysBadge(closed)).toEqual({ tone: 'bad', text: { vi: 'Đã hết hạn', en: 'Closed' } });
});

test.each([0, 3, 30])('one to come says from when, never how long, with %i days left', (left) => {
  const upcoming = { status: 'upcoming' as const, daysLeft: left, applyFrom: '2026-12-05' };
  const text = { vi: 'Nhận hồ sơ từ 5/12/2026', en: 'Opens 5 December 2026' };
  expect(daysLeft(upcoming)).toEqual(text);
  expect(daysBadge(upcoming)).toEqual({ tone: 'note', text });
});
