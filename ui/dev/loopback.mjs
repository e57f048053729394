// A host of made-up answers on 127.0.0.1, with the built page under the policy of the product.
// `npm run build && node dev/loopback.mjs` then open http://127.0.0.1:1430. Never part of the product.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { commands, job, state } from './fixtures.mjs';

export const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

async function body(request) {
  let text = '';
  for await (const part of request) text += part;
  return JSON.parse(text || '{}');
}

export function serve(root = new URL('../dist', import.meta.url).pathname, port = 1430) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    if (path === '/rpc') {
      const { name, input } = await body(request);
      const answer = commands[name]?.(input) ?? {
        err: { code: 'not_found', message: `Perintah ${name} tidak dikenal.`, fields: [], reference: null },
      };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    } else if (path === '/rpc_job') {
      const { name, input, id } = await body(request);
      response.setHeader('content-type', 'application/x-ndjson');
      for await (const line of job(name, input, id)) response.write(`${JSON.stringify(line)}\n`);
      response.end();
    } else if (path === '/dev/state') {
      Object.assign(state, await body(request));
      response.end();
    } else {
      const file = join(root, normalize(path === '/' ? '/index.html' : path));
      if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile())
        return response.writeHead(404).end();
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': csp,
      });
      createReadStream(file).pipe(response);
    }
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

if (import.meta.url === `file://${process.argv[1]}`) {
  await serve();
  process.stdout.write('http://127.0.0.1:1430\n');
}
