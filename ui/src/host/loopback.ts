// A browser without Tauri (tests in Chromium, development): the loopback host of the same origin.
// POST /rpc {name,input} → reply.  POST /rpc_job {name,input,id} → lines {"progress":{…}} and last the reply.
import type { Host, Progress, Reply } from './reply';

type Line = { progress: Progress } | Reply<unknown>;

async function post(path: string, body: unknown): Promise<Response> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response;
}

/** Complete lines of a byte stream. */
async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const parts = rest.split('\n');
    rest = parts.pop() ?? '';
    yield* parts.filter((part) => part.trim() !== '');
    if (done) break;
  }
  if (rest.trim() !== '') yield rest;
}

export const loopbackHost: Host = {
  rpc: async (name, input) => (await post('/rpc', { name, input })).json() as Promise<Reply<unknown>>,
  rpcJob: async (name, input, id, onProgress) => {
    const response = await post('/rpc_job', { name, input, id });
    if (!response.body) throw new Error('empty answer');
    for await (const text of lines(response.body)) {
      const line = JSON.parse(text) as Line;
      if ('progress' in line) onProgress(line.progress);
      else return line;
    }
    throw new Error('answer broke off');
  },
};
