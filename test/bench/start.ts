/** How long the Worker takes to be evaluated, as `wrangler check startup` profiles it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './gateway.ts';
import { median } from './measure.ts';

interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  timeDeltas: number[];
}

const ROUNDS = 5;

function profile(): Profile {
  const file = join(tmpdir(), `motcua-start-${process.pid}.cpuprofile`);
  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
  const made = spawnSync(process.execPath, [wrangler, 'check', 'startup', '--outfile', file], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
  });
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  return JSON.parse(text);
}

/** Milliseconds of work, the median of several starts. */
export function startTime(): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const { nodes, samples, timeDeltas } = profile();
    const idle = new Set(
      nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
    );
    return (
      samples.reduce((sum, id, index) => (idle.has(id) ? sum : sum + (timeDeltas[index] ?? 0)), 0) / 1000
    );
  });
  return median(times);
}
