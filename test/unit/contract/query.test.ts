/** Query strings: what is read, what is refused and with which suggestion, and the one writing of each. */

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cleanQuery } from '../../../src/contract/collection.ts';
import { day, listParameters, measure, oneOf, whole, words } from '../../../src/contract/parameters.ts';
import { nearest, readPageQuery, readQuery } from '../../../src/contract/query.ts';
import { Problem } from '../../../src/problem.ts';

const shape = {
  q: words('Words.'),
  kind: oneOf(['news', 'video'], 'Kind.'),
  on: day('Day.'),
  price: whole(10, 20, 'Price.'),
  area: measure(100, 'Area.', 1),
  ...listParameters(['id', 'title'], ['kind', 'topic']),
};
const read = (search: string) => readQuery(search, shape).values;
const faults = (search: string): string[] => {
  try {
    readQuery(search, shape);
  } catch (problem) {
    if (problem instanceof Problem) return (problem.faults ?? []).map(({ name }) => name);
    throw problem;
  }
  return [];
};

it('says one thing of a parameter that is refused, though it is needed', () => {
  const needed = { q: z.string() };
  const told = (search: string) => {
    try {
      readQuery(search, needed);
    } catch (problem) {
      if (problem instanceof Problem)
        return problem.faults.map(({ name, message }) => `${name}: ${message.en}`);
      throw problem;
    }
    return [];
  };
  expect(told('')).toEqual(['q: This parameter is needed.']);
  expect(told(`q=${'a'.repeat(5_000)}`)).toEqual(['q: Longer than 4000 characters.']);
  expect(told('q=a&q=b')).toEqual(['q: Give the parameter once.']);
  expect(told('q=a%0Ab')).toHaveLength(1);
});

describe('a value', () => {
  it.each<[string, string, unknown]>([
    ['price=10', 'price', 10],
    ['price=20', 'price', 20],
    ['area=100', 'area', 100],
    ['area=0%2C5', 'area', 0.5],
    ['area=0.5', 'area', 0.5],
    ['kind=VIDEO', 'kind', 'video'],
    ['on=2028-02-29', 'on', '2028-02-29'],
    ['limit=1', 'limit', 1],
    ['limit=100', 'limit', 100],
    ['fields=id,+title', 'fields', ['id', 'title']],
    ['facets=topic', 'facets', ['topic']],
    ['facets=', 'facets', []],
    ['q=++ch%E1%BB%A3++', 'q', 'chợ'],
    ['q=', 'q', undefined],
    [`q=${'a'.repeat(4_000)}`, 'q', 'a'.repeat(4_000)],
  ])('%s is read', (search, name, expected) => {
    expect(read(search)[name]).toEqual(expected);
  });

  it.each([
    ['price=9', 'price'],
    ['price=21', 'price'],
    ['price=10.5', 'price'],
    ['price=1e1', 'price'],
    ['price=', ''],
    ['area=0', 'area'],
    ['area=-1', 'area'],
    ['area=100.1', 'area'],
    ['area=1.234.567', 'area'],
    ['kind=photo', 'kind'],
    ['on=2027-02-29', 'on'],
    ['on=1/2/2026', 'on'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['fields=id,nope', 'fields'],
    ['facets=id', 'facets'],
    [`q=${'a'.repeat(4_001)}`, 'q'],
    ['q=a&q=b', 'q'],
    ['q=a%00', 'q'],
    ['q=%zz', 'q'],
    ['nope=1', 'nope'],
  ])('%s is refused at “%s”', (search, name) => {
    expect(faults(search)).toEqual(name === '' ? [] : [name]);
  });

  it.each<[string, string, string | undefined]>([
    ['number=', 'Cần có tham số này.', undefined],
    ['number=1&kind=vidoe', 'Chỉ nhận: news, video.', 'video'],
    // Nothing near: the first that is taken.
    ['number=1&kind=zzzzzzzz', 'Chỉ nhận: news, video.', 'news'],
    ['number=1&price=9', 'Phải từ 10 trở lên.', '10'],
    ['number=1&price=21', 'Không được quá 20.', '20'],
    ['number=1&on=2027-02-29', 'Ngày phải viết dạng YYYY-MM-DD và có thật.', undefined],
    ['number=1&q=a&q=b', 'Tham số chỉ được ghi một lần.', undefined],
    ['number=1&q=%E0%A4', 'Mã hoá phần trăm bị hỏng.', undefined],
  ])('%s is told: %s', (search, message, suggestion) => {
    const needed = { ...shape, number: cleanQuery('Number.', '1') };
    const told = () => {
      try {
        return readQuery(search, needed);
      } catch (problem) {
        return problem instanceof Problem ? problem.faults : problem;
      }
    };
    expect(told()).toMatchObject([{ message: { vi: message }, ...(suggestion ? { suggestion } : {}) }]);
    const [fault] = told() as { suggestion?: string }[];
    expect(fault?.suggestion).toBe(suggestion);
  });

  it('is refused with others, ten at most', () => {
    expect(faults('price=9&area=0&kind=x').sort()).toEqual(['area', 'kind', 'price']);
    expect(faults(Array.from({ length: 10 }, (_, n) => `x${n}=1`).join('&'))).toHaveLength(10);
    expect(faults(Array.from({ length: 11 }, (_, n) => `x${n}=1`).join('&'))).toHaveLength(10);
  });

  it.each([
    'utm_source',
    'UTM_X',
    'fbclid',
    'gclid',
    'gad_source',
    'mc_cid',
    '_gl',
    'zarsrc',
    'yclid',
    'igshid',
  ])('%s, which platforms append, is dropped', (name) => {
    expect(faults(`${name}=1&q=a`)).toEqual([]);
    expect(readQuery(`${name}=1&q=a`, shape).canonical).toBe('q=a');
    expect(faults(`x${name}=1`)).toEqual([`x${name}`]);
  });

  it('is dropped on pages for people where it is unknown, but not where it is wrong', () => {
    expect(readPageQuery('nope=1&q=a', shape).values.q).toBe('a');
    expect(() => readPageQuery('kind=x', shape)).toThrow(Problem);
    expect(readPageQuery('q=a%0Ab', shape).values.q).toBe('a b');
  });
});

it('has one writing, whatever the order, case and spaces it came in', () => {
  const canonical = (search: string) => readQuery(search, shape).canonical;
  expect(canonical('q=Ch%E1%BB%A3+++L%E1%BB%9Bn&kind=NEWS&limit=020')).toBe(
    canonical('limit=20&kind=news&q=chợ+lớn'),
  );
  expect(canonical('q=&kind=')).toBe('');
  expect(canonical('cursor=Ab')).not.toBe(canonical('cursor=aB'));
  expect(canonical('q=a')).not.toBe(canonical('q=b'));
});

describe('the nearest', () => {
  const names = ['landType', 'position', 'street', 'q'];
  it.each<[string, string | undefined]>([
    ['landtype', 'landType'],
    ['streets', 'street'],
    ['stret', 'street'],
    ['positon', 'position'],
    ['positions', 'position'],
    ['wholly-other-name', undefined],
    ['zzzzzz', undefined],
  ])('to %s is %s', (given, expected) => {
    expect(nearest(given, names)).toBe(expected);
  });

  it('is the first of two as near, and within two letters of a short name', () => {
    expect(nearest('ac', ['ab', 'ad'])).toBe('ab');
    expect(nearest('ad', ['ab', 'ad'])).toBe('ad');
    expect(nearest('abc', ['axy'])).toBe('axy');
    expect(nearest('abc', ['xyz'])).toBeUndefined();
  });
});
