/** What claiming serials takes: they are claimed and given back by statements, many at once. */
export const claimActions = ['PartiQLDelete', 'PartiQLInsert', 'PartiQLUpdate'] as const;
