import { signal } from './signal.ts';

/** Whether the latest request reached the API. */
export const isOnline = signal(true);

/** Sends a request, and notes whether the API could be reached: what `fetch` throws then is a `TypeError`. */
export async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address, init);
    isOnline.set(true);
    return response;
  } catch (error) {
    if (error instanceof TypeError) isOnline.set(false);
    throw error;
  }
}
