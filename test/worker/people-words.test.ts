/** Editors teach the gateway people's words, see on saved questions what that does, and are told what a publish changed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { admin, trail } from '../support/editors.ts';
import { realEnv } from '../support/faults.ts';
import { get, importSamples } from '../support/gateway.ts';

beforeAll(() => importSamples(), 60_000);

/** Words that no record and no list has. */
const SAID = 'giấy hồng hào';
const MEANS = ['giấy khai sinh'];
const path = (q: string) => `/v1/procedures?q=${encodeURIComponent(q)}`;

const save = (question: string) => admin('POST', '/saved-questions', { question });
const questions = async () => (await admin('GET', '/saved-questions')).body.data;

describe('a pair of words', () => {
  it('is tried before it counts, then found by, then taken away', async () => {
    await save('giay hong hao');
    const tried = await admin('PUT', '/word-pairs', { said: ` ${SAID.toUpperCase()} `, means: MEANS });
    expect(tried.status).toBe(200);
    expect(tried.body.data).toMatchObject({ saved: false, checked: 1, left: 0, pair: { said: SAID } });
    expect(tried.body.data.effects).toEqual([expect.objectContaining({ question: 'giay hong hao' })]);
    expect((await admin('GET', '/word-pairs')).body.data).toEqual([]);
    const best = (await get(path('giấy khai sinh'))).body.data[0].id;
    expect((await get(path(SAID))).body.data[0]?.id).not.toBe(best);

    const added = await admin('PUT', '/word-pairs?mode=save', { said: SAID, means: MEANS });
    expect(added.body.data.saved).toBe(true);
    for (const q of [`${SAID} cần gì`, 'giay hong hao can gi'])
      expect((await get(path(q))).body.data[0].id, q).toBe(best);
    expect((await trail())[0]).toMatchObject({ action: 'words.paired', subject: SAID });

    expect((await admin('DELETE', `/word-pairs/${encodeURIComponent(SAID)}`)).status).toBe(200);
    expect((await admin('DELETE', `/word-pairs/${encodeURIComponent(SAID)}`)).status).toBe(404);
    expect((await get(path(`${SAID} ở đâu`))).body.data[0]?.id).not.toBe(best);
  });

  it.each([
    ['nothing said', { said: '…', means: MEANS }, 'said'],
    ['itself alone', { said: 'Sổ đỏ', means: ['sổ  đỏ'] }, 'means'],
    ['a sentence', { said: 'một hai ba bốn năm sáu bảy tám chín', means: MEANS }, 'said'],
    ['no meaning', { said: SAID, means: [] }, 'means'],
    ['another key', { said: SAID, means: MEANS, weight: 2 }, 'weight'],
  ])('is refused for %s', async (_, body, name) => {
    const answer = await admin('PUT', '/word-pairs?mode=save', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((fault: { name: string }) => fault.name)).toContain(name);
    expect((await admin('GET', '/word-pairs')).body.data).toEqual([]);
  });
});

describe('a saved question', () => {
  const street = 'Giá đất ở đường Phan Bội Châu vị trí 1 bao nhiêu?';
  const rows = async () =>
    (await realEnv.DB.prepare('SELECT count(*) AS n FROM saved_questions').first<{ n: number }>())?.n;

  it('is kept once, with what is answered now', async () => {
    const before = await rows();
    expect((await save(street)).status).toBe(201);
    expect((await save(`  ${street} `)).body.data.result).toMatchObject({
      outcome: 'answer',
      domain: 'land-prices',
    });
    expect(await rows()).toBe(Number(before) + 1);
  });

  it('tells what a publish made of its answer, until it is seen or back as it was', async () => {
    const { id, result } = (await save(street)).body.data;
    expect((await admin('POST', '/saved-questions/check')).body.data).toMatchObject({ left: 0, changed: [] });
    const [record] = (
      await get(`/v1/land-prices?street=${encodeURIComponent('Phan Bội Châu')}&landType=ODT&limit=1`)
    ).body.data;
    expect((await admin('POST', `/purge/land-prices/${record.id}`)).status).toBe(200);
    const { changed } = (await admin('POST', '/saved-questions/check')).body.data;
    expect(changed.map((each: { id: string }) => each.id)).toEqual([id]);
    const told = (await questions())[0];
    expect(told).toMatchObject({ id, change: { before: result } });
    expect(['gone', 'records', 'values', 'other']).toContain(told.change.kind);
    expect((await admin('POST', `/saved-questions/${id}/seen`)).status).toBe(200);
    expect((await questions()).find((each: { id: string }) => each.id === id).change).toBeNull();
    expect((await admin('POST', '/saved-questions/check')).body.data).toMatchObject({ checked: 0, left: 0 });
  });

  it('is forgotten for good', async () => {
    const { id } = (await save('xin viec')).body.data;
    expect((await admin('DELETE', `/saved-questions/${id}`)).status).toBe(200);
    expect((await questions()).some((each: { id: string }) => each.id === id)).toBe(false);
    expect((await admin('DELETE', `/saved-questions/${id}`)).status).toBe(404);
    expect((await trail())[0]).toMatchObject({ action: 'question.forgotten', subject: id });
  });
});
