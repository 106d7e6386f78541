/** The inspector of a workerd: what its tools would show of the isolate the gateway runs in. */

interface Target {
  id: string;
  webSocketDebuggerUrl: string;
}

/** The isolate of the Worker itself among those of the simulated platform. */
const WORKER = 'core:user:';

/** Sends one command of the DevTools protocol to the Worker's isolate and answers its result. */
export async function inspect<Result>(port: number, method: string): Promise<Result> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as Target[];
  const target = targets.find(({ id }) => id.startsWith(WORKER));
  if (!target) throw new Error(`no isolate ${WORKER} among ${targets.map(({ id }) => id).join(', ')}`);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  try {
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    return await new Promise<Result>((resolve, reject) => {
      socket.addEventListener('message', ({ data }) => {
        const { id, result, error } = JSON.parse(String(data));
        if (id !== 1) return;
        if (error) reject(new Error(error.message));
        else resolve(result);
      });
      socket.send(JSON.stringify({ id: 1, method }));
    });
  } finally {
    socket.close();
  }
}
