declare module 'autocannon' {
  namespace autocannon {
    interface Request {
      path?: string;
    }
    interface Options {
      url: string;
      connections: number;
      duration: number;
      headers?: Record<string, string>;
      requests?: { setupRequest(request: Request): Request }[];
    }
    interface Result {
      requests: { average: number; total: number };
      latency: { p99: number };
      errors: number;
      '4xx': number;
      '5xx': number;
    }
  }
  function autocannon(options: autocannon.Options): Promise<autocannon.Result>;
  export = autocannon;
}
