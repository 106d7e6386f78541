/** A mapping as an editor sends it: a JSON file, or base64 of one where only ASCII passes. */
import { UnreadableFile } from '../parse/unreadable-file.ts';
import { type Mapping, mappingSchema } from './mapping.ts';

function jsonOf(text: string): unknown {
  const given = text.trim();
  if (given.startsWith('{')) return JSON.parse(given);
  const binary = atob(given.replaceAll('-', '+').replaceAll('_', '/'));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0))));
}

/** Reads and checks a mapping. Throws UnreadableFile naming the first member that is wrong. */
export function readMapping(text: string): Mapping {
  let given: unknown;
  try {
    given = jsonOf(text);
  } catch (error) {
    throw new UnreadableFile(
      'Ánh xạ không phải JSON (hay base64 của JSON).',
      'The mapping is no JSON, nor base64 of it.',
      {
        cause: error,
      },
    );
  }
  const result = mappingSchema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue?.path.map(String).join('.') || '(gốc)';
  const unknown = issue?.code === 'unrecognized_keys' ? `: ${issue.keys.join(', ')}` : '';
  throw new UnreadableFile(
    `Ánh xạ sai ở “${place}”${unknown}.`,
    `The mapping is wrong at “${place}”${unknown}.`,
  );
}
