export interface ParsedRow { row: number; values: Record<string, unknown>; errors?: { column: string | null; value: string | null; message: string }[] }
export class UnreadableFile extends Error { detail = { vi: this.message, en: this.message }; }
export const SUPPORTED_TYPES = ['application/x-ndjson', 'text/csv'];
export async function* parseRows(body: ReadableStream<Uint8Array> | Uint8Array, _type: string, _o: unknown): AsyncIterable<ParsedRow> {
  const text = await new Response(body as BodyInit).text(); let row = 0;
  for (const line of text.split('\n')) { row += 1; if (!line.trim()) continue; try { yield { row, values: JSON.parse(line) }; } catch { yield { row, values: {}, errors: [{ column: null, value: line.slice(0, 80), message: 'Dòng không phải JSON.' }] }; } }
}
