/** The desk of the setting: whole, in part, or none. */
import { expect, test } from 'vitest';
import { readDesk } from '../../../src/frame/next-steps.ts';

test.each([
  [undefined, null],
  ['', null],
  ['Trung tâm hành chính công', null],
  ['address=12 Trần Phú', null],
  ['name=Một cửa phường', { name: 'Một cửa phường' }],
  [
    ' name = Một cửa ; hours=Thứ Hai–Thứ Sáu: 7:30–11:30, 13:30–17:00;phone=0256 000 0211; boss=An; ',
    { name: 'Một cửa', hours: 'Thứ Hai–Thứ Sáu: 7:30–11:30, 13:30–17:00', phone: '0256 000 0211' },
  ],
  ['name=A=B; url=https://x.test/?a=b', { name: 'A=B', url: 'https://x.test/?a=b' }],
])('%j', (setting, wanted) => {
  expect(readDesk(setting)).toEqual(wanted);
});
