import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setHost, type Host } from '$host';
import { toasts } from '$kit/toast.svelte';
import { recall, hold } from '$kit/remember';
import { IdleWatch } from './idle';
import { handleKey, type KeyActions } from './keys';
import { PaletteState, plain, score, type PaletteItem } from './palette.svelte';
import { href, match, paths } from './paths';
import { Session } from './session.svelte';
import { topics } from './topics';

const settle = () => new Promise((resolve) => setTimeout(resolve));

function answer(commands: Record<string, (input: never) => unknown>): string[] {
  const asked: string[] = [];
  const rpc: Host['rpc'] = async (name, input) => {
    asked.push(name);
    const value = commands[name]?.(input as never);
    return value instanceof Error
      ? { err: { code: 'internal', message: value.message, fields: [] } }
      : { ok: { value: value ?? null, changed: [] } };
  };
  setHost({ rpc, rpcJob: () => Promise.reject(new Error('no job')) });
  return asked;
}

describe('addresses', () => {
  it('are written and found again', () => {
    expect(href('home')).toBe('#/');
    expect(href('staff.person', { id: 12 })).toBe('#/pegawai/12');
    expect(match('#/pegawai/12')).toMatchObject({ name: 'staff.person', params: { id: '12' } });
    expect(match(href('staff', undefined, { unit: 3, teks: 'a & b', kosong: '' }))).toMatchObject({
      name: 'staff',
      query: { unit: '3', teks: 'a & b' },
    });
  });

  it('prefer fixed words to parameters', () => {
    expect(match('#/pegawai/baru').name).toBe('staff.new');
    expect(match('#/pegawai/impor').name).toBe('staff.import');
  });

  it.each(['', '#', '#/', '#//'])('«%s» is the start page', (hash) => expect(match(hash).name).toBe('home'));
  it.each(['#/tidak/ada', '#/pegawai/1/2/3', '#/pegawai/%E0%A4%A'])('«%s» is no page', (hash) =>
    expect(match(hash).name).toBeUndefined(),
  );

  it('no two are the same', () => {
    const shapes = Object.values(paths).map((path) => path.replace(/:\w+/g, ':'));
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

describe('session', () => {
  const open = {
    state: 'open',
    vault: null,
    operators: ['a'],
    operator: 'a',
    office: null,
    idleMinutes: 10,
    undo: { title: 'X' },
    redo: null,
    obstacle: null,
  };

  beforeEach(() => toasts.clear());

  it('forgets places and news when the file is locked', async () => {
    let status: unknown = open;
    answer({
      'session.status': () => status,
      'vault.lock': () => ((status = { ...open, state: 'locked' }), null),
    });
    const session = new Session();
    await session.refresh();
    expect(session.open).toBe(true);
    hold('scroll', 5);
    toasts.ok('x');
    await session.lock('idle');
    expect(session.open).toBe(false);
    expect(session.reason).toBe('idle');
    expect(recall('scroll')).toBeUndefined();
    expect(toasts.items).toEqual([]);
  });

  it('undoes once, however often it is asked at the same time', async () => {
    const asked = answer({ 'session.status': () => open, 'journal.undo': () => ({ title: 'X' }) });
    const session = new Session();
    await session.refresh();
    await Promise.all([session.step('undo'), session.step('undo')]);
    expect(asked.filter((name) => name === 'journal.undo')).toHaveLength(1);
    expect(toasts.items.at(-1)?.text).toBe('Diurungkan: X');
  });

  it('does not ask to redo when there is nothing', async () => {
    const asked = answer({ 'session.status': () => open });
    const session = new Session();
    await session.refresh();
    await session.step('redo');
    expect(asked).toEqual(['session.status']);
  });

  it('says so when the program does not answer at the start', async () => {
    answer({ 'session.status': () => new Error('Mati.') });
    const session = new Session();
    await session.refresh();
    expect(session.error?.message).toBe('Mati.');
  });
});

describe('idle', () => {
  function watch(minutes: number) {
    let now = 0;
    const lock = vi.fn();
    const touch = vi.fn();
    const idle = new IdleWatch({ minutes: () => minutes, lock, touch, now: () => now });
    return { idle, lock, touch, at: (ms: number) => (now = ms) };
  }

  it('locks at the limit, not before', () => {
    const { idle, lock, at } = watch(10);
    at(10 * 60_000 - 1);
    idle.check();
    expect(lock).not.toHaveBeenCalled();
    at(10 * 60_000);
    idle.check();
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('a touch begins anew and is told at most every half minute', () => {
    const { idle, lock, touch, at } = watch(1);
    for (let ms = 0; ms <= 90_000; ms += 1000) {
      at(ms);
      idle.active();
      idle.check();
    }
    expect(lock).not.toHaveBeenCalled();
    expect(touch).toHaveBeenCalledTimes(3);
  });

  it('does not lock while long work runs, and counts from its end', () => {
    let now = 0;
    let busy = true;
    const lock = vi.fn();
    const idle = new IdleWatch({ minutes: () => 1, lock, touch: vi.fn(), busy: () => busy, now: () => now });
    now = 120_000;
    idle.check();
    busy = false;
    now = 179_999;
    idle.check();
    expect(lock).not.toHaveBeenCalled();
    now = 180_000;
    idle.check();
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('never locks at 0 minutes', () => {
    const { idle, lock, at } = watch(0);
    at(1e12);
    idle.check();
    expect(lock).not.toHaveBeenCalled();
  });
});

describe('keys', () => {
  const names = ['palette', 'undo', 'redo', 'lock', 'nav', 'search', 'help', 'shortcuts', 'zoom'] as const;
  function press(init: KeyboardEventInit, { typing = false, overlay = false } = {}) {
    const called: unknown[] = [];
    const actions = Object.fromEntries(
      names.map((name) => [name, (...args: unknown[]) => (called.push(name, ...args), true)]),
    ) as unknown as KeyActions;
    const target = document.createElement(typing ? 'input' : 'div');
    const event = new KeyboardEvent('keydown', init);
    Object.defineProperty(event, 'target', { value: target });
    const ours = handleKey(event, actions, overlay);
    return { called, ours };
  }

  it.each([
    [{ key: 'k', ctrlKey: true }, ['palette']],
    [{ key: 'z', ctrlKey: true }, ['undo']],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, ['redo']],
    [{ key: 'y', ctrlKey: true }, ['redo']],
    [{ key: 'l', ctrlKey: true }, ['lock']],
    [{ key: '2', altKey: true }, ['nav', 1]],
    [{ key: 'F1' }, ['help']],
    [{ key: '?' }, ['shortcuts']],
    [{ key: '/' }, ['search']],
    [{ key: '+', ctrlKey: true }, ['zoom', 1]],
    [{ key: 'x' }, []],
  ])('%o', (init, expected) => expect(press(init).called).toEqual(expected));

  it('leaves letters and Ctrl+Z to the box one types in', () => {
    for (const init of [{ key: 'z', ctrlKey: true }, { key: '?' }, { key: '/' }]) {
      expect(press(init, { typing: true })).toEqual({ called: [], ours: false });
    }
    expect(press({ key: 'k', ctrlKey: true }, { typing: true }).called).toEqual(['palette']);
  });

  it('only locks and zooms while a dialog is open', () => {
    expect(press({ key: 'z', ctrlKey: true }, { overlay: true }).called).toEqual([]);
    expect(press({ key: 'l', ctrlKey: true }, { overlay: true }).called).toEqual(['lock']);
  });
});

describe('palette', () => {
  const item = (title: string, group: PaletteItem['group'] = 'Halaman', words = ''): PaletteItem => ({
    id: title,
    group,
    title,
    words,
    icon: 'home',
    run: () => undefined,
  });

  it('ignores case and diacritics, wants every word', () => {
    expect(plain('Crème BRÛLÉE')).toBe('creme brulee');
    expect(score('Impor data', 'imp')).toBeGreaterThan(score('Laporan impor', 'imp'));
    expect(score('Impor data', 'impor xyz')).toBe(0);
    expect(score('a (b', '(b')).toBeGreaterThan(0);
  });

  it('shows staff beside pages and drops late answers', async () => {
    const person = {
      id: 1,
      nip: '198503122010012001',
      name: 'Siti',
      position: 'Guru',
      unit: null,
      active: true,
    };
    answer({ 'staff.search': ({ text }: { text: string }) => ({ items: text === 'siti' ? [person] : [] }) });
    const went: string[] = [];
    const palette = new PaletteState(
      () => [item('Situs'), item('Kunci', 'Tindakan')],
      (to) => went.push(to),
    );
    expect(palette.items).toHaveLength(2);
    void palette.search('sitx');
    await palette.search('siti');
    await settle();
    expect(palette.items.map((one) => one.title)).toEqual(['Siti']);
    palette.current?.run();
    expect(went).toEqual(['#/pegawai/1']);
  });

  it('moves round', () => {
    const palette = new PaletteState(
      () => [item('a'), item('b')],
      () => undefined,
    );
    palette.move(-1);
    expect(palette.current?.title).toBe('b');
    palette.move(1);
    expect(palette.current?.title).toBe('a');
  });
});

describe('help', () => {
  const texts = import.meta.glob<string>('../../../assets/help/*.md', {
    query: '?raw',
    import: 'default',
    eager: true,
  });

  it('has a text for every topic and a topic for every text', () => {
    const files = Object.keys(texts).map((path) => path.replace(/^.*\//, '').replace('.md', ''));
    expect(files.sort()).toEqual(topics.map((topic) => topic.id).sort());
  });

  it('links only to pages and topics that exist', () => {
    for (const [path, text] of Object.entries(texts)) {
      for (const [, target = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
        const known = target.startsWith('/')
          ? match(`#${target}`).name !== undefined
          : topics.some((topic) => topic.id === target);
        expect(known, `${path}: ${target}`).toBe(true);
      }
    }
  });
});
