/** Completions the gateway offers while typing; they are names, the same in every language. */
import type { Choice } from './combobox.ts';
import { read } from './gateway.ts';

/** What a path completes; `base` is the gateway. */
async function ask<T>(base: string, path: string, typed: string, signal: AbortSignal): Promise<T[]> {
  const { body } = await read<{ data: T[] }>(`${base}${path}?q=${encodeURIComponent(typed)}`, 'vi', signal);
  return body.data;
}

/** Completions across the domains, or of one kind. */
export async function suggest(
  base: string,
  typed: string,
  signal: AbortSignal,
  kind?: string,
): Promise<Choice[]> {
  const all = await ask<Choice & { kind: string }>(base, '/v1/suggest', typed, signal);
  return kind ? all.filter((choice) => choice.kind === kind) : all;
}

/** Names of streets. */
export async function streets(base: string, typed: string, signal: AbortSignal): Promise<Choice[]> {
  const found = await ask<{ name: string }>(base, '/v1/land-prices/streets', typed, signal);
  return found.map(({ name }) => ({ text: name }));
}
