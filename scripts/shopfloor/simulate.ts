import type { Shopfloor } from 'shopfloor-client';
import { newAgenda } from './simulate/agenda.ts';
import { floorOf } from './simulate/floor.ts';
import { enterGoods, enterLatecomers } from './simulate/goods.ts';
import { chanceOf } from './simulate/random.ts';
import { enterMaking, enterPunches, SHIFT_MINUTES, type ShiftPart } from './simulate/shift.ts';

/** What is played, where and how fast. */
export type Simulation = {
  readonly shop: Shopfloor;
  /** Base URL of the API. */
  readonly url: string;
  /** The same seed and beginning make the same requests, one after the other, but for ids that the API gives. */
  readonly seed: number;
  readonly start: Date;
  /** Minutes of the shift in a minute; 0 is as fast as the API takes it. */
  readonly speed: number;
  /** Also in a company that is no sandbox. */
  readonly anyCompany: boolean;
  readonly say: (minute: number, what: string) => void;
};

/** Topics that no shift brings about, each with the reason. */
export const NOT_IN_A_SHIFT: Readonly<Record<string, string>> = {
  parked_request_expired: 'a request waits for an hour at least, by the clock of the service',
};

/** How long a shift takes, in milliseconds of its own. */
export const SHIFT_MILLISECONDS = SHIFT_MINUTES * 60_000;

/**
 * Plays a shift over the API and answers how many things happened in it. Throws, before anything is written, where the
 * company is no sandbox, or has had a shift of this seed.
 */
export async function simulated({ shop, url, seed, start, speed, anyCompany, say }: Simulation): Promise<number> {
  const { headers } = await shop.request({ method: 'get', path: '/api/machines' });
  if (!anyCompany && !headers.has('x-sandbox') && !isOnThisMachine(url)) {
    throw new Error(
      'This company is no sandbox: POST /api/sandboxes makes one. --any-company plays in it all the same.',
    );
  }
  const mark = `SIM-${seed}`;
  const [before] = await shop.get('/api/production-orders', { query: { code: `${mark}-O1` } });
  if (before) throw new Error(`A shift of seed ${seed} was played here: reset the sandbox, or take another seed.`);
  const agenda = newAgenda();
  const when = (minute: number) => new Date(start.getTime() + minute * 60_000).toISOString();
  const part: ShiftPart = { shop, floor: await floorOf(shop, mark, seed), chance: chanceOf(seed), agenda, mark, when };
  for (const enter of [enterPunches, enterMaking, enterGoods, enterLatecomers]) enter(part);
  return agenda.play(speed, say);
}

/** Whether the API is a sandbox on this machine. */
export const isOnThisMachine = (url: string) => /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname);
