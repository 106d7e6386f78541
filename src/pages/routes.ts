import type { Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Variables } from '../http/context.ts';

/** Pages for people; every one works without JavaScript. */
export function pageRoutes(_app: Hono<{ Bindings: Env; Variables: Variables }>): void {}
