/** One list of endpoints: routes are served from it and the OpenAPI document is generated from it. */
import type * as z from 'zod';
import type { Env } from '../env.ts';
import type { ProblemKind } from '../problem.ts';
import type { AppContext } from './context.ts';
import type { Read } from './read.ts';

/** A parameter of the path, as documented. */
export interface PathParameter {
  name: string;
  description: string;
  example: string;
}

interface Documented {
  /** Path with Hono parameters, such as `/v1/articles/:id`. */
  path: string;
  /** The same path as documented, when it differs: `/v1/articles/{id}`. */
  operationId: string;
  tag: string;
  summary: string;
  description?: string;
  query?: Readonly<Record<string, z.ZodType>>;
  pathParameters?: readonly PathParameter[];
  /** Statuses of success besides 200, or in its place. */
  successes?: readonly (200 | 201 | 202)[];
  /** Body of a successful answer by media type; a string describes a body that is not JSON. */
  responses: Readonly<Record<string, z.ZodType | string>>;
  problems?: readonly ProblemKind[];
  /** Members that problems of this endpoint may have besides the usual ones. */
  problemMembers?: Readonly<Record<string, z.ZodType>>;
}

/** What a read looks at of its request, so that a tool can ask the same without one. */
export interface Asking {
  env: Env;
  req: { url: string; path: string; header(name: string): string | undefined };
}

/** A read: validated into a cache key and a way to produce the answer. */
export interface ReadEndpoint extends Documented {
  method: 'get';
  read(asking: Asking): Read;
}

/** Anything that is not cached: a write, or a question in a body. */
export interface ActionEndpoint extends Documented {
  method: 'get' | 'post' | 'delete' | 'put' | 'patch';
  secured?: boolean;
  body?: { description: string; content: Readonly<Record<string, z.ZodType | string>> };
  act(context: AppContext): Promise<Response>;
}

export type Endpoint = ReadEndpoint | ActionEndpoint;

export const isRead = (endpoint: Endpoint): endpoint is ReadEndpoint => 'read' in endpoint;
