// Smoke of the kit: each control is found by its role and name, and does what it is for.
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { HostFailure } from '$host';
import Button from './Button.svelte';
import Checkbox from './Checkbox.svelte';
import DateInput from './DateInput.svelte';
import EmptyState from './EmptyState.svelte';
import ErrorBox from './ErrorBox.svelte';
import Markdown from './Markdown.svelte';
import NumberInput from './NumberInput.svelte';
import Progress from './Progress.svelte';
import Select from './Select.svelte';
import KitForm from './kit.test.svelte';
import { toasts } from './toast.svelte';
import Toasts from './Toasts.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

describe('Button', () => {
  it('is a button, not a submit, and busy takes no click', async () => {
    const onclick = vi.fn();
    const { rerender } = render(Button, { children: words('Simpan'), onclick });
    const button = screen.getByRole('button', { name: 'Simpan' });
    expect(button.getAttribute('type')).toBe('button');
    await fireEvent.click(button);
    await rerender({ children: words('Simpan'), onclick, busy: true });
    await fireEvent.click(button);
    expect(onclick).toHaveBeenCalledTimes(1);
    expect(button.getAttribute('aria-busy')).toBe('true');
  });

  it('is a link when it leads somewhere', () => {
    render(Button, { children: words('Ke beranda'), href: '#/' });
    expect(screen.getByRole('link', { name: 'Ke beranda' }).getAttribute('href')).toBe('#/');
  });
});

describe('Field', () => {
  it('ties label, hint and refusal to the control', () => {
    render(KitForm, { error: 'Nama wajib diisi.' });
    const box = screen.getByLabelText(/^Nama/);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(box.getAttribute('aria-required')).toBe('true');
    const notes = (box.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(notes.join(' ')).toContain('Nama wajib diisi.');
    expect(notes.join(' ')).toContain('Dengan gelar.');
  });

  it('groups radios under a legend', () => {
    render(KitForm, {});
    expect(screen.getByRole('group', { name: 'Hari kerja' })).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });
});

describe('DateInput', () => {
  it.each(['21-11-2026', '21/11/2026', '21 November 2026', '2026-11-21'])('reads %s', async (typed) => {
    const onchange = vi.fn();
    render(DateInput, { value: null, label: 'Tanggal', onchange });
    const box = screen.getByRole('textbox', { name: 'Tanggal' });
    await fireEvent.input(box, { target: { value: typed } });
    await fireEvent.blur(box);
    expect(onchange).toHaveBeenLastCalledWith('2026-11-21');
    expect((box as HTMLInputElement).value).toBe('21 November 2026');
  });

  it('keeps what it cannot read, and says so', async () => {
    render(DateInput, { value: '2026-11-21', label: 'Tanggal' });
    const box = screen.getByRole('textbox', { name: 'Tanggal' }) as HTMLInputElement;
    await fireEvent.input(box, { target: { value: '31 April 2026' } });
    await fireEvent.blur(box);
    expect(box.value).toBe('31 April 2026');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/tidak terbaca/)).toBeTruthy();
  });
});

describe('NumberInput', () => {
  it('reads and writes with dots, steps, stays inside its limits', async () => {
    const onchange = vi.fn();
    render(NumberInput, { value: 1250, label: 'Jumlah', min: 0, max: 2000, onchange });
    const box = screen.getByRole('textbox', { name: 'Jumlah' }) as HTMLInputElement;
    expect(box.value).toBe('1.250');
    await fireEvent.keyDown(box, { key: 'ArrowUp' });
    expect(onchange).toHaveBeenLastCalledWith(1251);
    await fireEvent.input(box, { target: { value: '9.999' } });
    await fireEvent.blur(box);
    expect(onchange).toHaveBeenLastCalledWith(2000);
    await fireEvent.input(box, { target: { value: 'dua' } });
    await fireEvent.blur(box);
    expect(box.value).toBe('2.000');
  });
});

it('Select gives the value of the option, also numbers', async () => {
  const onchange = vi.fn();
  render(Select, {
    value: 5,
    label: 'Hari',
    options: [
      { value: 5, label: '5 hari' },
      { value: 6, label: '6 hari' },
    ],
    onchange,
  });
  await fireEvent.change(screen.getByRole('combobox', { name: 'Hari' }), { target: { value: '1' } });
  expect(onchange).toHaveBeenCalledWith(6);
});

it('Checkbox has a name and tells', async () => {
  const onchange = vi.fn();
  render(Checkbox, { checked: false, label: 'Pilih semua', onchange });
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Pilih semua' }));
  expect(onchange).toHaveBeenCalledWith(true);
});

it('Progress says how far', () => {
  render(Progress, { done: 130, total: 2600, label: 'Impor', text: 'Membaca' });
  const bar = screen.getByRole('progressbar', { name: 'Impor' });
  expect(bar.getAttribute('aria-valuenow')).toBe('130');
  expect(screen.getByText('130 dari 2.600 · 5 %')).toBeTruthy();
});

it('ErrorBox shows message, reference and the way to try again', async () => {
  const onretry = vi.fn();
  const failure = new HostFailure({ code: 'internal', message: 'Gagal.', fields: [], reference: 'K7Q2' });
  render(ErrorBox, { failure, onretry });
  expect(screen.getByRole('alert').textContent).toContain('K7Q2');
  await fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
  expect(onretry).toHaveBeenCalled();
});

it('EmptyState says what to do first', () => {
  render(EmptyState, { title: 'Belum ada pegawai', text: 'Mulai dengan impor.' });
  expect(screen.getByText('Mulai dengan impor.')).toBeTruthy();
});

it('ConfirmDialog answers yes by its button', async () => {
  const onanswer = vi.fn();
  render(KitForm, { onanswer });
  const dialog = await screen.findByRole('dialog', { name: 'Hapus operator?' });
  expect(dialog.textContent).toContain('Tidak dapat diurungkan.');
  await fireEvent.click(screen.getByRole('button', { name: 'Hapus' }));
  expect(onanswer).toHaveBeenCalledWith(true);
});

it('ConfirmDialog answers no by Escape', async () => {
  const onanswer = vi.fn();
  render(KitForm, { onanswer });
  await screen.findByRole('dialog', { name: 'Hapus operator?' });
  await tick();
  await fireEvent.keyDown(document, { key: 'Escape' });
  await waitFor(() => expect(onanswer).toHaveBeenCalledWith(false));
});

describe('Markdown', () => {
  it('draws no HTML of the text', () => {
    const { container } = render(Markdown, {
      text: 'a <img src=x onerror=alert(1)> <b>b</b>\n\n<script>alert(1)</script>',
    });
    expect(container.querySelector('img, script, b')).toBeNull();
  });

  it('links only where the page allows it', () => {
    render(Markdown, {
      text: '[Impor](impor) dan [luar](https://example.org)',
      link: (to: string) => (to === 'impor' ? '#/bantuan/impor' : undefined),
    });
    expect(screen.getAllByRole('link')).toHaveLength(1);
    expect(screen.getByRole('link').textContent).toBe('Impor');
  });
});

describe('Toasts', () => {
  it('are announced, act once and go', async () => {
    const run = vi.fn();
    render(Toasts);
    toasts.show({ tone: 'ok', text: 'Disimpan', action: { label: 'Urungkan', run } });
    await tick();
    expect(screen.getByRole('region', { name: 'Pemberitahuan' }).textContent).toContain('Disimpan');
    await fireEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect(run).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.queryByText('Disimpan')).toBeNull());
  });

  it('at most three stand; an older undo goes when a newer change comes', () => {
    toasts.clear();
    for (const text of ['a', 'b', 'c', 'd']) toasts.ok(text);
    expect(toasts.items.map((toast) => toast.text)).toEqual(['b', 'c', 'd']);
    toasts.show({ tone: 'ok', text: 'e', action: { label: 'Urungkan', run: () => undefined } });
    toasts.settle();
    expect(toasts.items.some((toast) => toast.action)).toBe(false);
    toasts.clear();
  });
});
