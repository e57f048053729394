import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HostFailure, onChanged, onFailure, Query, rpc, rpcJob, setHost, type Host } from './index';

const failure = {
  code: 'invalid_input' as const,
  message: 'Perbaiki isian.',
  fields: [{ field: 'name', message: 'Wajib.' }],
  reference: undefined,
};

function hostOf(
  rpcAnswer: Host['rpc'],
  job: Host['rpcJob'] = () => Promise.reject(new Error('no job')),
): void {
  setHost({ rpc: rpcAnswer, rpcJob: job });
}

describe('rpc', () => {
  it('gives the value and announces the areas that changed', async () => {
    hostOf(async () => ({ ok: { value: { title: 'x' }, changed: ['staff'] } }));
    const heard = vi.fn();
    const stop = onChanged(heard);
    expect(await rpc('journal.undo', {})).toEqual({ title: 'x' });
    expect(heard).toHaveBeenCalledWith(['staff']);
    stop();
  });

  it('says nothing when nothing changed', async () => {
    hostOf(async () => ({ ok: { value: null, changed: [] } }));
    const heard = vi.fn();
    const stop = onChanged(heard);
    await rpc('session.touch', {});
    expect(heard).not.toHaveBeenCalled();
    stop();
  });

  it('throws the refusal with its fields and tells its code', async () => {
    hostOf(async () => ({ err: failure }));
    const heard = vi.fn();
    const stop = onFailure(heard);
    const error = await rpc('session.touch', {}).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(HostFailure);
    expect((error as HostFailure).field('name')).toBe('Wajib.');
    expect(heard).toHaveBeenCalledWith('invalid_input');
    stop();
  });

  it('turns a transport fault into a complete message', async () => {
    hostOf(() => Promise.reject(new Error('connection refused')));
    const error = (await rpc('session.touch', {}).catch((e: unknown) => e)) as HostFailure;
    expect(error.code).toBe('internal');
    expect(error.message).toMatch(/Ulangi/);
    expect(error.reference).toBe('connection refused');
  });
});

describe('rpcJob', () => {
  it('hands on progress and asks to cancel with the id of the job', async () => {
    const asked: unknown[] = [];
    let finish: (() => void) | undefined;
    let jobId = 0;
    hostOf(
      async (name, input) => {
        asked.push([name, input]);
        finish?.();
        return { ok: { value: null, changed: [] } };
      },
      (_name, _input, id, onProgress) =>
        new Promise((resolve) => {
          jobId = id;
          onProgress({ done: 1, total: 2, text: 'a' });
          finish = () =>
            resolve({ err: { code: 'cancelled', message: 'Dibatalkan.', fields: [], reference: undefined } });
        }),
    );
    const abort = new AbortController();
    const seen: number[] = [];
    const running = rpcJob(
      'demo.load',
      { staff: 1, seed: 1 },
      { signal: abort.signal, onProgress: (p) => seen.push(p.done) },
    );
    await Promise.resolve();
    await Promise.resolve();
    abort.abort();
    const error = (await running.catch((e: unknown) => e)) as HostFailure;
    expect(error.cancelled).toBe(true);
    expect(seen).toEqual([1]);
    expect(asked).toEqual([['job.cancel', { id: jobId }]]);
  });
});

describe('Query', () => {
  let answers: ((value: unknown) => void)[] = [];
  beforeEach(() => {
    answers = [];
    hostOf(() => new Promise((resolve) => answers.push((value) => resolve({ ok: { value, changed: [] } }))));
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  it('ignores an answer to an older question', async () => {
    const query = new Query('staff.search');
    void query.ask({ text: 'a' });
    void query.ask({ text: 'ab' });
    await settle();
    answers[1]?.({ items: ['new'] });
    answers[0]?.({ items: ['old'] });
    await settle();
    expect(query.value).toEqual({ items: ['new'] });
    expect(query.loading).toBe(false);
  });

  it('asks again only for its areas, and not after stop', async () => {
    const query = new Query('staff.search', ['staff']);
    void query.ask({ text: 'a' });
    await settle();
    query.changed(['reviews']);
    await settle();
    expect(answers).toHaveLength(1);
    query.changed(['office', 'staff']);
    await settle();
    expect(answers).toHaveLength(2);
    query.stop();
    query.changed(['staff']);
    await settle();
    expect(answers).toHaveLength(2);
  });

  it('keeps the last value when a refresh fails', async () => {
    const query = new Query('staff.search');
    void query.ask({ text: 'a' });
    await settle();
    answers[0]?.({ items: [] });
    await settle();
    hostOf(async () => ({ err: failure }));
    query.refresh();
    await settle();
    expect(query.value).toEqual({ items: [] });
    expect(query.error?.message).toBe('Perbaiki isian.');
  });
});
