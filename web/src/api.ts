/** Talking to the server that gave this page. In: addresses and bodies. Out: data, or an {@link ApiError} in words fit to show. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FindingView, Head } from '../../src/server/pages.ts';
import type { Job, Verdict } from '../../src/store/model.ts';

export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

async function ask<T>(address: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, { ...init, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('unreachable', 'The workbench does not answer. Is “crossread serve” still running?', 0);
  }
  if (response.status === 204) return undefined as T;
  const body = (await response.json().catch(() => null)) as { error?: { code: string; message: string } } | null;
  if (!response.ok) {
    throw new ApiError(
      body?.error?.code ?? 'unknown',
      body?.error?.message ?? `The workbench answered ${response.status}.`,
      response.status,
    );
  }
  return body as T;
}

export function get<T>(address: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(address, signal ? { signal } : undefined);
}

export function send<T>(method: 'POST' | 'PATCH' | 'DELETE', address: string, body?: unknown): Promise<T> {
  if (body instanceof FormData) return ask<T>(address, { method, body });
  return ask<T>(address, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

export type Decided = Verdict & { readonly finding: FindingView | null; readonly head: Head };

export interface Data<T> {
  readonly data: T | null;
  readonly error: ApiError | null;
  readonly loading: boolean;
  readonly reload: () => void;
  readonly set: (data: T) => void;
}

/** Data of an address; what was there stays until the new is. `kept` says for which part of the address that is wanted. */
export function useData<T>(address: string): Data<T> {
  const [state, setState] = useState<{ address: string; data: T | null; error: ApiError | null }>({
    address: '',
    data: null,
    error: null,
  });
  const [turn, setTurn] = useState(0);
  const path = (of: string) => of.split('?')[0];
  const last = useRef(address);
  last.current = address;
  useEffect(() => {
    const abort = new AbortController();
    get<T>(address, abort.signal).then(
      (data) => setState({ address, data, error: null }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setState({ address, data: null, error: error instanceof ApiError ? error : new ApiError('unknown', String(error), 0) });
      },
    );
    return () => abort.abort();
  }, [address, turn]);
  const reload = useCallback(() => setTurn((n) => n + 1), []);
  const set = useCallback((data: T) => setState({ address: last.current, data, error: null }), []);
  const usable = path(state.address) === path(address);
  return {
    data: usable ? state.data : null,
    error: usable ? state.error : null,
    loading: state.address !== address,
    reload,
    set,
  };
}

/** Follows a comparison until it ends. */
export function useJob(job: Job | null, onEnd: (job: Job) => void): Job | null {
  const [live, setLive] = useState<Job | null>(null);
  const id = job !== null && (job.state === 'queued' || job.state === 'running') ? job.id : null;
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    if (id === null) return;
    const events = new EventSource(`/api/jobs/${id}/events`);
    events.addEventListener('job', (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as Job;
      setLive(now);
      if (now.state === 'queued' || now.state === 'running') return;
      events.close();
      end.current(now);
    });
    return () => events.close();
  }, [id]);
  return live !== null && live.id === job?.id ? live : job;
}
