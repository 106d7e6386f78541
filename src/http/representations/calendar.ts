import { addDays } from '../../language/dates.ts';
import { feedOf } from './feed.ts';
import type { ListFormat } from './format.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

/** At nine in the morning, two days before the last day. */
const REMINDER_SECONDS = (2 * 24 - 9) * 3600;

/** iCalendar of deadlines: one whole day each, under an identifier that outlives editions. */
export const calendar: ListFormat = {
  extension: 'ics',
  type: 'text/calendar; charset=utf-8',
  name: 'iCalendar of deadlines',
  whole: true,
  followed: true,
  serves: ({ deadlines }) => deadlines === true,
  async render(rendering) {
    const { default: ical, ICalAlarmType, ICalEventTransparency } = await import('ical-generator');
    const feed = feedOf(rendering);
    const book = ical({
      prodId: { company: 'Một Cửa', product: 'motcua', language: 'VI' },
      name: feed.title,
      description: feed.description,
      // Every instant here is in UTC and every deadline a plain date, so no time zone has to be defined; this
      // only says whose days they are.
      x: [['X-WR-TIMEZONE', ZONE]],
      ttl: 6 * 3600,
      url: feed.self,
    });
    for (const [index, { page, updated, revision, item }] of feed.entries.entries()) {
      if (!item.deadline) continue;
      const { day, label } = item.deadline;
      book.createEvent({
        id: `${rendering.page.records[index]?.id}@${rendering.domain.name}.motcua`,
        // A plain date has no zone to shift it: the last day is the same day wherever it is read.
        start: day,
        end: addDays(day, 1),
        allDay: true,
        stamp: new Date(feed.updated),
        created: new Date(item.publishedAt),
        lastModified: new Date(updated),
        sequence: revision,
        summary: label,
        description: `${item.summary}\n${page}`,
        url: page,
        transparency: ICalEventTransparency.TRANSPARENT,
        ...(item.author ? { categories: [{ name: item.author }] } : {}),
        ...(item.deadline.place ? { location: item.deadline.place } : {}),
        alarms: [{ type: ICalAlarmType.display, triggerBefore: REMINDER_SECONDS, description: label }],
      });
    }
    return { body: `${book.toString().trimEnd()}\r\n` };
  },
};
