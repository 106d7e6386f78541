/** Which language a refusal is told in. */
import { expect, it } from 'vitest';
import { preferredLanguage } from '../../../src/problem.ts';

it.each<[string | null, 'vi' | 'en']>([
  [null, 'vi'],
  ['', 'vi'],
  ['*', 'vi'],
  ['ko, fr', 'vi'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['vi, en', 'vi'],
  ['en, vi', 'en'],
  ['vi;q=0.5, en-GB', 'en'],
  ['en;q=0.3, vi-VN;q=0.8', 'vi'],
  ['en;q=0, vi', 'vi'],
  ['en;q=0', 'vi'],
  ['EN ; Q=0.9', 'en'],
  ['english', 'vi'],
  ['en;q=x', 'vi'],
  [`${'x,'.repeat(100_000)}en`, 'vi'],
])('%.40s: %s', (accepted, language) => {
  expect(preferredLanguage(accepted)).toBe(language);
});
