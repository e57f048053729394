// Calling a command: choose the host once, unpack the reply, tell what changed.
import type { Commands } from '../contract/commands';
import { announce, announceFailure } from './bus';
import { asFailure, HostFailure, type Host, type Progress, type Reply } from './reply';

export type CommandName = keyof Commands;
export type Input<K extends CommandName> = Commands[K]['input'];
export type Output<K extends CommandName> = Commands[K]['output'];

let chosen: Promise<Host> | undefined;

function host(): Promise<Host> {
  chosen ??=
    '__TAURI_INTERNALS__' in globalThis
      ? import('./tauri').then((m) => m.tauriHost)
      : import('./loopback').then((m) => m.loopbackHost);
  return chosen;
}

/** For tests: answers come from `replacement`. */
export function setHost(replacement: Host): void {
  chosen = Promise.resolve(replacement);
}

function unpack<T>(reply: Reply<T>): T {
  if ('err' in reply) {
    announceFailure(reply.err.code);
    throw new HostFailure(reply.err);
  }
  announce(reply.ok.changed);
  return reply.ok.value;
}

/** Runs a command. Throws `HostFailure` and nothing else. */
export async function rpc<K extends CommandName>(name: K, input: Input<K>): Promise<Output<K>> {
  let reply: Reply<Output<K>>;
  try {
    reply = (await (await host()).rpc(name, input)) as Reply<Output<K>>;
  } catch (error) {
    throw asFailure(error);
  }
  return unpack(reply);
}

export interface JobOptions {
  onProgress?: (progress: Progress) => void;
  /** Aborting asks the program to cancel; the promise then fails with code `cancelled`. */
  signal?: AbortSignal;
}

/** Runs long work. Nothing half-done remains when it fails or is cancelled. */
export async function rpcJob<K extends CommandName>(
  name: K,
  input: Input<K>,
  { onProgress, signal }: JobOptions = {},
): Promise<Output<K>> {
  const id = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const cancel = () => void rpc('job.cancel', { id }).catch(() => undefined);
  signal?.addEventListener('abort', cancel, { once: true });
  let reply: Reply<Output<K>>;
  try {
    const running = (await host()).rpcJob(name, input, id, onProgress ?? (() => undefined));
    if (signal?.aborted) cancel();
    reply = (await running) as Reply<Output<K>>;
  } catch (error) {
    throw asFailure(error);
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
  return unpack(reply);
}
