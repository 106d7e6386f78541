/** Units are not searched by a model but resolved: which one a name means on a day. */
import type { LookupTool } from '../../contract/domain.ts';

interface PlacesBody {
  data: {
    name: string;
    code: string;
    current: { name: string; partial: boolean }[];
    resolution: string | null;
  }[];
}

/** Units given; the rest is in the structured result. */
const LINES = 10;

/** Units with what each is now. */
function describe({ data }: PlacesBody): string {
  if (data.length === 0) return 'Không có đơn vị hành chính nào mang tên hoặc mã này.';
  return data
    .slice(0, LINES)
    .map(({ name, code, current, resolution }) => {
      const now = current.map((unit) => `${unit.name}${unit.partial ? ' (một phần)' : ''}`).join(', ');
      const told = now ? `nay là ${now}` : 'không còn vào ngày này';
      return `- ${name} (mã ${code}): ${told}${resolution ? `, theo ${resolution}` : ''}.`;
    })
    .join('\n');
}

export const resolveTool: LookupTool = {
  path: '/v1/places/resolve',
  name: 'resolve_place',
  title: 'Tra phường, xã cũ và mới',
  description:
    'Which ward or commune a name or code, old or new and spelt anyhow, is on a day, with the ' +
    'resolution that changed it. A divided unit has several in `current`. Tra tên phường, xã trước ' +
    'và sau sắp xếp.',
  link: { text: 'phường xã cũ và mới', q: 'Trần Phú' },
  text: (body) => describe(body as unknown as PlacesBody),
};
