// The only folder that knows how commands travel. Pages use `rpc`, `rpcJob` and `useQuery`.
export { rpc, rpcJob, setHost, type CommandName, type Input, type JobOptions, type Output } from './call';
export { Query, useQuery } from './query.svelte';
export { onChanged, onFailure, touches } from './bus';
export { asFailure, HostFailure, type Host, type Progress, type Reply } from './reply';
