import type { Consumers } from './consumers.ts';
import type { Dispatch } from './gateway.ts';
import type { FailureReport } from './pollers/poller.ts';

/** Sends requests to the sandbox at `baseUrl`; each throws once it is being stopped. */
export type Play = (sandbox: { readonly dispatch: Dispatch; readonly baseUrl: string }) => Promise<void>;

/** What plays, and when it has ended. */
export type Player = { play(): Promise<void>; ended(): Promise<void> };

const SIGN_IN_PATH = '/api/sessions';

/** Plays when the first person signs in to the console: programs find what the samples are about, and nothing else. */
export function atFirstSignIn(route: Dispatch, player: Player, isFilled: boolean) {
  let isDue = isFilled;
  const withPlay: Dispatch = async (request) => {
    const answer = await route(request);
    const isSignIn = request.method === 'POST' && request.url.split('?')[0] === SIGN_IN_PATH && answer.status === 201;
    if (isDue && isSignIn) {
      isDue = false;
      // What fails is reported; the answer does not wait.
      void player.play();
    }
    return answer;
  };
  return {
    route: withPlay,
    refilled: async () => {
      isDue = true;
    },
  };
}

/** Runs what was given as `play`, if anything was. It ends before everything else, and says what failed. */
export function startPlayer(
  { play }: { readonly play?: Play | undefined },
  route: Dispatch,
  baseUrl: string | undefined,
  { consumers, report }: { consumers: Consumers; report: FailureReport },
  undo: (() => unknown)[],
): Player {
  let playing = Promise.resolve();
  let isStopping = false;
  const dispatch: Dispatch = async (request) => {
    if (isStopping) throw new Error('The sandbox is being stopped.');
    return route(request);
  };
  undo.push(() => {
    isStopping = true;
    return playing;
  });
  return {
    ended: () => playing,
    play() {
      if (!play || baseUrl === undefined) return playing;
      playing = play({ dispatch, baseUrl })
        .then(consumers.settled)
        .catch((error: unknown) => {
          if (!isStopping) report('demo', error);
        });
      return playing;
    },
  };
}
