/** Waits for tidying up after work that is done: what goes wrong with it is noted, and harms nobody. */
export async function tidied(tidying: Promise<unknown>): Promise<void> {
  await tidying.catch((error: unknown) => {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(JSON.stringify({ level: 'error', metric: 'LeftUntidy', message }));
  });
}
