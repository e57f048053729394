// The window: exactly two commands of the shell, and a channel for progress.
import { Channel, invoke } from '@tauri-apps/api/core';
import type { Host, Progress, Reply } from './reply';

export const tauriHost: Host = {
  rpc: (name, input) => invoke<Reply<unknown>>('rpc', { name, input }),
  rpcJob: (name, input, id, onProgress) => {
    const channel = new Channel<Progress>();
    channel.onmessage = onProgress;
    return invoke<Reply<unknown>>('rpc_job', { name, input, id, channel });
  },
};
