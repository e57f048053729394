import { describe, expect, it } from 'vitest';
import { setHost } from '$host';
import type { ReviewsKeyingForm } from '$contract/types';
import { KeyingState } from './keying.svelte';

const form = {
  code: 'K7QM-4',
  person: { nip: '', name: 'Siti Rahma', pangkat: '', position: '', unit: '' },
  group: 'rekan',
  groupLabel: 'Rekan kerja',
  instrument: {
    scale: ['Tidak pernah', 'Jarang', 'Kadang-kadang', 'Sering', 'Selalu'],
    notObserved: 'Tidak dapat menilai',
    aspects: [
      {
        code: 'a',
        name: 'Akuntabel',
        weight: 1,
        items: [
          { number: '1.1', text: 'x' },
          { number: '1.2', text: 'y' },
        ],
      },
      { code: 'b', name: 'Loyal', weight: 1, items: [{ number: '2.1', text: 'z' }] },
    ],
    questions: ['Kekuatan', 'Saran'],
  },
} as unknown as ReviewsKeyingForm;

function desk(refuse?: string) {
  const sent: [string, unknown][] = [];
  setHost({
    rpc: (name, input) => {
      sent.push([name, input]);
      if (refuse && name === refuse)
        return Promise.resolve({ err: { code: 'not_found', message: 'Kode tidak dikenal.', fields: [] } });
      const value = name === 'reviews.keying.find' ? form : { submitted: 4, assignments: 9 };
      return Promise.resolve({ ok: { value, changed: [] } });
    },
    rpcJob: () => Promise.reject(new Error('no jobs here')),
  });
  return sent;
}

async function opened() {
  const sent = desk();
  const keying = new KeyingState();
  keying.code = ' k7qm-4 ';
  await keying.find();
  return { keying, sent };
}

describe('keying', () => {
  it('opens a form by its code and lists its items in order', async () => {
    const { keying } = await opened();
    expect(keying.step).toBe('items');
    expect(keying.items.map((item) => [item.number, item.first])).toEqual([
      ['1.1', true],
      ['1.2', false],
      ['2.1', true],
    ]);
  });

  it('says what is wrong with a code and stays there', async () => {
    desk('reviews.keying.find');
    const keying = new KeyingState();
    keying.code = 'XXXX';
    await keying.find();
    expect([keying.step, keying.error?.message]).toEqual(['code', 'Kode tidak dikenal.']);
  });

  it.each([
    ['0', 0],
    ['1', 1],
    ['5', 5],
    ['6', undefined],
    ['9', undefined],
    ['a', undefined],
  ])('key %s gives %s', async (key, answer) => {
    const { keying } = await opened();
    expect(keying.key(key)).toBe(answer !== undefined);
    expect(keying.answers[0]).toBe(answer);
    expect(keying.at).toBe(answer === undefined ? 0 : 1);
  });

  it('takes back with Backspace, one answer at a time', async () => {
    const { keying } = await opened();
    for (const key of ['4', '3', '2']) keying.key(key);
    expect([keying.at, keying.keyed]).toEqual([2, 3]);
    keying.key('Backspace');
    expect([keying.at, keying.answers[2]]).toEqual([2, undefined]);
    keying.key('Backspace');
    expect([keying.at, keying.answers[1]]).toEqual([1, undefined]);
  });

  it('leads Enter to the first gap, and to the comments only when all is keyed', async () => {
    const { keying } = await opened();
    keying.key('4');
    keying.key('ArrowDown');
    keying.key('5');
    keying.key('Enter');
    expect([keying.step, keying.at]).toEqual(['items', 1]);
    keying.key('0');
    keying.key('Enter');
    expect(keying.step).toBe('comments');
    expect(keying.total).toEqual({ sum: 9, rated: 2, notObserved: 1 });
  });

  it('sends what was keyed and is ready for the next form', async () => {
    const { keying, sent } = await opened();
    for (const key of ['4', '0', '5', 'Enter']) keying.key(key);
    keying.comments[0] = 'Teliti';
    await keying.send();
    expect(sent.at(-1)).toEqual([
      'reviews.keying.submit',
      { code: 'K7QM-4', answers: [4, 0, 5], comments: ['Teliti', ''], empty: false },
    ]);
    expect([keying.step, keying.code, keying.count, keying.form]).toEqual(['code', '', 1, undefined]);
    expect(keying.done).toEqual({ submitted: 4, assignments: 9, name: 'Siti Rahma' });
  });

  it('knows a form on which nothing could be judged', async () => {
    const { keying } = await opened();
    for (const key of ['0', '0']) keying.key(key);
    expect(keying.empty).toBe(false);
    keying.key('0');
    expect(keying.empty).toBe(true);
  });

  it('sends nothing while an item is open', async () => {
    const { keying, sent } = await opened();
    keying.key('4');
    await keying.send();
    expect(sent.filter(([name]) => name === 'reviews.keying.submit')).toEqual([]);
  });
});
