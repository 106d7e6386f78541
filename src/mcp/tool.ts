/** A tool: what it takes, what it gives, and the same in words. */
import type * as z from 'zod';
import type { AppContext } from '../contract/context.ts';

export interface Tool {
  name: string;
  title: string;
  description: string;
  arguments: Readonly<Record<string, z.ZodType>>;
  result: z.ZodType;
  /** The result. Throws Problem where the arguments are wrong or there is none. */
  call(c: AppContext, given: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** The result in a few Vietnamese lines, for clients and people that read text. */
  text(body: unknown, origin: string): string;
}
