import { useSyncExternalStore } from 'react';

/** A value that components follow. */
export type Signal<T> = { get(): T; set(value: T): void; subscribe(listener: () => void): () => void };

/** A value outside of the component tree: what requests know is shown wherever it matters. */
export function signal<T>(initial: T): Signal<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useSignal = <T>(followed: Signal<T>): T => useSyncExternalStore(followed.subscribe, followed.get);
