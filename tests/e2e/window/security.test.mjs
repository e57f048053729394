// The page may call two commands and nothing else, whatever script would run in it.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { openWindow } from '../lib/window.mjs';

let window_, page, server, elsewhere, touched;

before(async () => {
  // A place outside that answers everybody: whatever is refused, is refused by the window.
  touched = [];
  server = createServer((request, response) => {
    touched.push(request.url);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'image/svg+xml');
    response.end('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
  });
  server.on('upgrade', (request, socket) => {
    touched.push(request.url);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  elsewhere = `127.0.0.1:${server.address().port}`;
  window_ = await openWindow();
  ({ page } = window_);
  await page.find('heading');
});

after(async () => {
  await window_?.close();
  server?.close();
});

/** Runs `attempt(elsewhere, done)` in the page; gives what it hands to `done`. */
const attempt = (script) => page.browser.executeAsync(script, elsewhere);

/** Calls a command of the framework; gives 'allowed' or the refusal. */
const invoke = (command, args = {}) =>
  page.browser.executeAsync(
    (name, data, done) =>
      window.__TAURI_INTERNALS__.invoke(name, data).then(
        () => done('allowed'),
        (error) => done(String(error?.message ?? error)),
      ),
    command,
    args,
  );

test('the world outside answers when asked from outside', async () => {
  assert.equal((await fetch(`http://${elsewhere}/self`)).status, 200);
  assert.deepEqual(touched, ['/self']);
});

const network = {
  fetch: (host, done) => fetch(`http://${host}/fetch`).then(() => done('allowed'), () => done('refused')),
  'fetch without reading': (host, done) =>
    fetch(`http://${host}/blind`, { mode: 'no-cors' }).then(() => done('allowed'), () => done('refused')),
  XMLHttpRequest: (host, done) => {
    const request = new XMLHttpRequest();
    request.onload = () => done('allowed');
    request.onerror = () => done('refused');
    try {
      request.open('GET', `http://${host}/xhr`);
      request.send();
    } catch {
      done('refused');
    }
  },
  WebSocket: (host, done) => {
    try {
      const socket = new WebSocket(`ws://${host}/socket`);
      socket.onopen = () => done('allowed');
      socket.onerror = () => done('refused');
    } catch {
      done('refused');
    }
  },
  EventSource: (host, done) => {
    try {
      const source = new EventSource(`http://${host}/events`);
      source.onopen = () => done('allowed');
      source.onerror = () => {
        source.close();
        done('refused');
      };
    } catch {
      done('refused');
    }
  },
  'a picture': (host, done) => {
    const picture = new Image();
    picture.onload = () => done('allowed');
    picture.onerror = () => done('refused');
    picture.src = `http://${host}/picture.svg`;
  },
  'a style sheet': (host, done) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `http://${host}/style.css` });
    link.onload = () => done('allowed');
    link.onerror = () => done('refused');
    document.head.append(link);
  },
  'a script': (host, done) => {
    const script = document.createElement('script');
    script.onload = () => done('allowed');
    script.onerror = () => done('refused');
    script.src = `http://${host}/script.js`;
    document.head.append(script);
  },
  'a font': (host, done) =>
    new FontFace('x', `url(http://${host}/font.woff2)`).load().then(() => done('allowed'), () => done('refused')),
  'a frame': (host, done) => {
    document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true });
    const frame = document.createElement('iframe');
    frame.src = `http://${host}/frame`;
    document.body.append(frame);
  },
  'a form': (host, done) => {
    document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true });
    const form = Object.assign(document.createElement('form'), { action: `http://${host}/form`, method: 'post' });
    document.body.append(form);
    form.submit();
  },
  'a worker': (host, done) => {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob([`fetch('http://${host}/worker')`])));
      worker.onerror = () => done('refused');
      worker.onmessage = () => done('allowed');
    } catch {
      done('refused');
    }
  },
};

for (const [what, script] of Object.entries(network)) {
  test(`refused: ${what} from elsewhere`, async () => {
    touched.length = 0;
    assert.equal(await attempt(script), 'refused');
    assert.deepEqual(touched, [], 'the outside was reached');
  });
}

test('refused: a beacon to elsewhere', async () => {
  touched.length = 0;
  // The call itself may say yes; what counts is the policy and that nobody hears of it.
  const heard = await page.browser.executeAsync((host, done) => {
    document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true });
    if (!navigator.sendBeacon(`http://${host}/beacon`, 'x')) done('refused');
  }, elsewhere);
  assert.equal(heard, 'refused');
  assert.deepEqual(touched, []);
});

const scripts = {
  'an inline script': (_, done) => {
    document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true });
    const script = document.createElement('script');
    script.textContent = 'window.broken = true';
    document.head.append(script);
    if (window.broken) done('allowed');
  },
  'a handler in markup': (_, done) => {
    document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true });
    const holder = document.createElement('div');
    holder.innerHTML = '<button onclick="window.broken = true">x</button>';
    document.body.append(holder);
    holder.firstChild.click();
    holder.remove();
    if (window.broken) done('allowed');
  },
  'an address with a script': (_, done) => {
    document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true });
    const link = Object.assign(document.createElement('a'), { href: 'javascript:window.broken = true' });
    document.body.append(link);
    link.click();
    link.remove();
  },
};

for (const [what, script] of Object.entries(scripts)) {
  test(`refused: ${what}`, async () => {
    assert.equal(await attempt(script), 'refused');
    assert.equal(await page.browser.execute(() => window.broken ?? null), null);
  });
}

test('refused: eval and its kin', async () => {
  const answer = await page.browser.executeAsync((done) => {
    const results = {};
    for (const [name, run] of Object.entries({
      eval: () => (0, eval)('1 + 1'),
      Function: () => new Function('return 2')(),
    })) {
      try {
        run();
        results[name] = 'allowed';
      } catch (error) {
        results[name] = error.name;
      }
    }
    done(results);
  });
  assert.deepEqual(answer, { eval: 'EvalError', Function: 'EvalError' });
});

test('the page stays where it is', async () => {
  touched.length = 0;
  const start = await page.browser.getUrl();
  for (const target of [`http://${elsewhere}/away`, 'data:text/html,x', 'file:///etc/passwd', 'about:blank']) {
    await page.browser.execute((to) => {
      window.stillHere = true;
      try {
        location.href = to;
      } catch {
        // Refused at once, as good.
      }
    }, target);
    assert.equal(await page.browser.execute(() => window.stillHere), true, target);
    assert.equal(await page.browser.getUrl(), start, target);
  }
  assert.deepEqual(touched, []);
});

test('no second window opens', async () => {
  touched.length = 0;
  const opened = await page.browser.execute((host) => window.open(`http://${host}/window`) === null, elsewhere);
  assert.equal(opened, true);
  assert.equal((await page.browser.getWindowHandles()).length, 1);
  assert.deepEqual(touched, []);
});

// Each with arguments that would do, were it allowed: the refusal must be the permission, not a missing argument.
const forbidden = [
  ['plugin:event|listen', { event: 'x', target: { kind: 'Any' }, handler: 1 }],
  ['plugin:event|unlisten', { event: 'x', eventId: 1 }],
  ['plugin:event|emit', { event: 'x', payload: null }],
  ['plugin:event|emit_to', { target: { kind: 'Any' }, event: 'x', payload: null }],
  ['plugin:dialog|open', { options: {} }],
  ['plugin:dialog|save', { options: {} }],
  ['plugin:dialog|message', { message: 'x' }],
  ['plugin:fs|read_file', { path: '/etc/passwd' }],
  ['plugin:fs|read_text_file', { path: '/etc/passwd' }],
  ['plugin:fs|write_file', { path: '/tmp/x' }],
  ['plugin:fs|read_dir', { path: '/' }],
  ['plugin:shell|execute', { program: 'sh', args: [] }],
  ['plugin:shell|open', { path: 'http://x' }],
  ['plugin:opener|open_url', { url: 'http://x' }],
  ['plugin:http|fetch', {}],
  ['plugin:clipboard-manager|read_text', {}],
  ['plugin:path|resolve_directory', { directory: 1 }],
  ['plugin:app|version', {}],
  ['plugin:app|name', {}],
  ['plugin:app|tauri_version', {}],
  ['plugin:window|close', { label: 'main' }],
  ['plugin:window|create', { options: { label: 'x' } }],
  ['plugin:window|set_title', { label: 'main', value: 'x' }],
  ['plugin:window|get_all_windows', {}],
  ['plugin:window|internal_toggle_maximize', { label: 'main' }],
  ['plugin:webview|create_webview_window', { options: { label: 'x', url: 'http://x' } }],
  ['plugin:webview|internal_toggle_devtools', { label: 'main' }],
  ['plugin:webview|print', { label: 'main' }],
  ['plugin:menu|new', { kind: 'Menu', options: {}, handler: 1 }],
  ['plugin:tray|new', { options: {}, handler: 1 }],
  ['plugin:image|from_path', { path: '/etc/passwd' }],
  ['plugin:resources|close', { rid: 1 }],
];

for (const [command, args] of forbidden) {
  test(`refused: ${command}`, async () => {
    assert.match(await invoke(command, args), /not allowed|not found/i);
  });
}

test('refused: a command that nobody made', async () => {
  for (const name of ['greet', 'rpc2', 'RPC', '', 'constructor', '__proto__']) {
    assert.match(await invoke(name), /not allowed|not found/i, name);
  }
});

test('rpc and rpc_job answer', async () => {
  const answers = await page.browser.executeAsync((done) => {
    const { invoke: call, transformCallback } = window.__TAURI_INTERNALS__;
    const channel = `__CHANNEL__:${transformCallback(() => undefined)}`;
    Promise.all([
      call('rpc', { name: 'session.status', input: {} }),
      call('rpc_job', { name: 'session.status', input: {}, id: 7, channel }),
    ]).then(done, (error) => done(String(error)));
  });
  assert.equal(answers.length, 2, String(answers));
  for (const answer of answers) assert.equal(answer.ok.value.state, 'none');
});

test('an unknown name is our own failure, in Bahasa Indonesia', async () => {
  const reply = await page.browser.executeAsync((done) =>
    window.__TAURI_INTERNALS__.invoke('rpc', { name: 'tidak.ada', input: {} }).then(done, done),
  );
  assert.equal(reply.err.code, 'not_found');
  assert.match(reply.err.message, /«tidak\.ada» tidak dikenal/);
  assert.deepEqual(reply.err.fields, []);
});

test('input of the wrong shape is a failure, and the program goes on', async () => {
  for (const input of [null, 7, 'x', [], { passphrase: 7 }, { passphrase: null }]) {
    const reply = await page.browser.executeAsync(
      (data, done) => window.__TAURI_INTERNALS__.invoke('rpc', { name: 'vault.strength', input: data }).then(done, done),
      input,
    );
    assert.equal(typeof reply.err?.message, 'string', JSON.stringify({ input, reply }));
  }
  assert.equal((await page.ask('session.status')).state, 'none');
});

test('every command that needs an open file says that it is locked', async () => {
  const { commands } = await page.ask('commands.list');
  const inside = commands.filter(({ kind }) => kind === 'baca' || kind === 'ubah');
  assert.ok(inside.length > 5);
  for (const { name } of inside) {
    const reply = await page.browser.executeAsync(
      (command, done) => window.__TAURI_INTERNALS__.invoke('rpc', { name: command, input: {} }).then(done, done),
      name,
    );
    assert.equal(reply.err?.code, 'locked', `${name}: ${JSON.stringify(reply)}`);
  }
});

test('a handle that was never given opens nothing', async () => {
  const reply = await page.browser.executeAsync((done) =>
    window.__TAURI_INTERNALS__.invoke('rpc', { name: 'vault.open_folder', input: { folder: 4711 } }).then(done, done),
  );
  assert.equal(typeof reply.err?.message, 'string');
  assert.equal((await page.ask('session.status')).vault, null);
});

test('prototypes are frozen and the framework is not handed out', async () => {
  const facts = await page.browser.execute(() => ({
    object: Object.isFrozen(Object.prototype),
    handedOut: '__TAURI__' in window,
    // Freezing covers Object.prototype; it is what merges of foreign data can reach.
    polluted: (() => {
      try {
        Object.prototype.polluted = 1;
      } catch {
        // Strict code throws.
      }
      return {}.polluted ?? null;
    })(),
  }));
  assert.deepEqual(facts, { object: true, handedOut: false, polluted: null });
});

test('the policy of the page allows no more than it needs', async () => {
  const policy = await page.browser.executeAsync((done) => {
    document.addEventListener('securitypolicyviolation', (event) => done(event.originalPolicy), { once: true });
    const picture = new Image();
    picture.src = 'http://127.0.0.1:9/x.png';
  });
  const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/ (.*)/s, 2)));
  assert.equal(rules['default-src'], "'none'");
  for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) assert.equal(rules[name], "'none'", name);
  assert.doesNotMatch(rules['script-src'], /unsafe|\*|https?:/);
  assert.equal(rules['connect-src'], 'ipc: http://ipc.localhost');
});
