/** Talking to a gateway from a shell: address, token, and errors said plainly. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.ts';

export interface Remote {
  url: string;
  token: string;
}

/** Ends the command with a message. */
export function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/** A token of 192 bits. Hexadecimal, since one that began with `-` would be taken for an option of a command. */
export const newToken = (): string => randomBytes(24).toString('hex');

/** Token from `--token`, the environment or `.dev.vars`. */
export function readToken(given: string | undefined): string {
  const settings = join(ROOT, '.dev.vars');
  const local = existsSync(settings)
    ? /^ADMIN_TOKEN\s*=\s*"?([^"\n]+)"?/m.exec(readFileSync(settings, 'utf8'))
    : null;
  return given ?? process.env.ADMIN_TOKEN ?? local?.[1]?.trim() ?? fail('Cần --token hoặc ADMIN_TOKEN.');
}

/** A request to the gateway; ends the command when there is no answer. */
export const send = ({ url, token }: Remote, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } }).catch(
    (error: Error) => fail(`Không gọi được ${url}: ${(error.cause as Error)?.message ?? error.message}`),
  );

/** The response; ends the command when it is a refusal. */
export async function answered(response: Response, path: string): Promise<Response> {
  if (!response.ok) fail(`${response.status} ${path}: ${(await response.text()).slice(0, 500)}`);
  return response;
}

/** A request to the gateway; ends the command when it is refused. */
export const call = async (remote: Remote, path: string, init: RequestInit = {}): Promise<Response> =>
  answered(await send(remote, path, init), path);
