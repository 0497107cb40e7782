import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** A value that is part of the address, so that a view can be sent to a colleague; empty: left out. */
export function useAddressValue(name: string): [string, (value: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string | undefined) =>
      setParams(
        (known) => {
          const next = new URLSearchParams(known);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [name, setParams],
  );
  return [params.get(name) ?? '', set];
}
