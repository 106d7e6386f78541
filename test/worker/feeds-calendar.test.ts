import { describe, expect, it } from 'vitest';
import { ask, importNdjson } from '../support/gateway.ts';
import { parseCalendar, property, readText } from '../support/icalendar.ts';

const calendarOf = async (path: string) => {
  const response = await ask(path);
  expect(response.status, path).toBe(200);
  return { body: await response.text(), type: response.headers.get('content-type') ?? '' };
};

describe('the calendar of deadlines', () => {
  it('keeps to RFC 5545: one whole day an event, the same identifier in every edition', async () => {
    const rows = [
      {
        id: 'gv; một, hai',
        title:
          'Tuyển giáo viên; nhạc, hoạ\\mỹ thuật và rất \
nhiều chữ để dòng phải gấp lại nhiều lần liền',
        organisation: 'Trường A, B',
        place: 'Số 1; Nguyễn Huệ',
        applyUntil: '2027-02-28',
        publishedAt: '2026-11-01T00:00:00Z',
      },
    ];
    await importNdjson('recruitments', rows);
    const { body, type } = await calendarOf('/v1/recruitments.ics?status=all');
    expect(type).toBe('text/calendar; charset=utf-8');
    const calendar = parseCalendar(body);
    expect(property(calendar, 'VERSION')?.value).toBe('2.0');
    expect(property(calendar, 'PRODID')?.value).toBeTruthy();
    const events = calendar.children.filter(({ name }) => name === 'VEVENT');
    expect(events).toHaveLength(1);
    const [event] = events;
    if (!event) throw new Error('no event');
    expect(property(event, 'DTSTART')).toMatchObject({ parameters: { VALUE: 'DATE' }, value: '20270228' });
    expect(property(event, 'DTEND')).toMatchObject({ parameters: { VALUE: 'DATE' }, value: '20270301' });
    expect(property(event, 'DTSTAMP')?.value).toMatch(/^\d{8}T\d{6}Z$/);
    expect(property(event, 'CREATED')?.value).toMatch(/^\d{8}T\d{6}Z$/);
    expect(readText(property(event, 'SUMMARY')?.value ?? '')).toBe(`Hạn nộp hồ sơ: ${rows[0]?.title}`);
    expect(readText(property(event, 'LOCATION')?.value ?? '')).toBe('Số 1; Nguyễn Huệ');
    expect(readText(property(event, 'CATEGORIES')?.value ?? '')).toBe('Trường A, B');
    const [alarm] = event.children;
    expect(alarm && property(alarm, 'TRIGGER')?.value).toBe('-P1DT15H');
    expect(calendar.properties.concat(event.properties).some(({ parameters }) => 'TZID' in parameters)).toBe(
      false,
    );
    const uid = property(event, 'UID')?.value;
    const sequence = Number(property(event, 'SEQUENCE')?.value);
    const modified = property(event, 'LAST-MODIFIED')?.value ?? '';
    await importNdjson('recruitments', [{ ...rows[0], quota: 3 }]);
    const later = parseCalendar((await calendarOf('/v1/recruitments.ics?status=all')).body);
    const [changed = later] = later.children.filter(({ name }) => name === 'VEVENT');
    expect(property(changed, 'UID')?.value).toBe(uid);
    expect(Number(property(changed, 'SEQUENCE')?.value)).toBeGreaterThan(sequence);
    expect((property(changed, 'LAST-MODIFIED')?.value ?? '') >= modified).toBe(true);
  });

  it('is of lists with deadlines alone', async () => {
    expect((await ask('/v1/articles.ics')).status).toBe(404);
    expect((await ask('/v1/recruitments.ics?limt=3')).status).toBe(400);
  });
});
