import { cachedArtifact } from '../../store/cached-artifact.ts';
import { buildGraph } from './graph.ts';
import type { PlaceRecord } from './record.ts';

/** The graph of the current places, held in isolate memory. */
export const currentGraph = cachedArtifact(
  'places',
  'graph',
  (body) => buildGraph(JSON.parse(body) as PlaceRecord[]),
  buildGraph([]),
);
