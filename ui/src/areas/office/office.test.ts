import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { setHost } from '$host';
import type { JournalEntry } from '$contract/types';
import { HistoryState } from './history.svelte';
import LockPage from './LockPage.svelte';
import { Onboarding, steps } from './onboarding.svelte';

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('first run', () => {
  it('asks for two different groups, in order, whatever chance says', () => {
    for (let a = 0; a < 1; a += 0.09) {
      for (let b = 0; b < 1; b += 0.09) {
        const values = [a, b];
        const run = new Onboarding();
        run.created('A-B-C-D-E-F-G-H-I', () => values.shift() ?? 0);
        const [first, second] = run.asked;
        expect(first).toBeLessThan(second);
        expect(second).toBeLessThan(9);
      }
    }
  });

  it('goes step by step and forgets the code once it is proven', () => {
    const run = new Onboarding();
    run.start();
    run.created('A-B-C-D-E-F-G-H-I');
    const seen = [run.step as string];
    while (run.running) {
      run.next();
      if (run.step === 'identity') expect(run.recoveryCode).toBe('');
      if (run.running) seen.push(run.step);
    }
    expect(seen).toEqual(steps.slice(1));
  });
});

describe('history', () => {
  const entry = (id: number, at: string): JournalEntry => ({
    id,
    at,
    operator: 'a',
    title: `Ubah ${id}`,
    areas: [],
    rows: 1,
    undoable: false,
    undone: false,
  });

  it('groups by day and loads on from the last entry', async () => {
    const asked: unknown[] = [];
    setHost({
      rpc: async (_name, input) => {
        asked.push(input);
        const before = (input as { before: number | null }).before;
        const entries =
          before === null
            ? [entry(9, '2026-11-21T10:00:00'), entry(8, '2026-11-20T10:00:00')]
            : [entry(7, '2026-11-20T09:00:00')];
        return { ok: { value: { entries, more: before === null }, changed: [] } };
      },
      rpcJob: () => Promise.reject(new Error('no job')),
    });
    const history = new HistoryState();
    await history.reload();
    await history.loadMore();
    await history.loadMore();
    expect(history.days.map(({ day, entries }) => [day, entries.length])).toEqual([
      ['2026-11-21', 1],
      ['2026-11-20', 2],
    ]);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatchObject({ before: 8 });
  });
});

describe('lock page', () => {
  it('shows the refusal, empties the box and puts the cursor back', async () => {
    setHost({
      rpc: async () => ({
        err: { code: 'wrong_passphrase', message: 'Kata sandi tidak cocok.', fields: [] },
      }),
      rpcJob: () => Promise.reject(new Error('no job')),
    });
    render(LockPage, {
      status: {
        state: 'locked',
        vault: { folder: '/x', name: 'Berkas' },
        operators: ['Siti'],
        operator: null,
        office: null,
        idleMinutes: 10,
        undo: null,
        redo: null,
        obstacle: null,
      },
    });
    const box = screen.getByLabelText('Kata sandi Siti') as HTMLInputElement;
    await fireEvent.input(box, { target: { value: 'salah' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Buka berkas' }));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('tidak cocok');
    expect(box.value).toBe('');
    expect(document.activeElement).toBe(box);
  });
});
