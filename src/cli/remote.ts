/** Talking to a gateway from a shell: address, token, and errors said plainly. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

const SETTINGS = join(ROOT, '.dev.vars');

/** What `.dev.vars` states; undefined where it is not, or states none. */
const localToken = (): string | undefined =>
  existsSync(SETTINGS)
    ? /^ADMIN_TOKEN\s*=\s*"?([^"\n]+)"?/m.exec(readFileSync(SETTINGS, 'utf8'))?.[1]?.trim()
    : undefined;

/** The administrator's token of gateways started in this folder: of `.dev.vars`, which is made where there is none. */
export function administratorToken(): string | undefined {
  try {
    // Gateways that start together in a new folder share the token of the first.
    writeFileSync(SETTINGS, `ADMIN_TOKEN=${newToken()}\n`, { mode: 0o600, flag: 'wx' });
    console.log('Đã tạo .dev.vars với ADMIN_TOKEN ngẫu nhiên.');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return localToken();
}

/** Token from `--token`, the environment or `.dev.vars`. */
export const readToken = (given: string | undefined): string =>
  given ?? process.env.ADMIN_TOKEN ?? localToken() ?? fail('Cần --token hoặc ADMIN_TOKEN.');

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
