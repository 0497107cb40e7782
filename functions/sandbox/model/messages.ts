/** Copy the next of the master data of `parent` into this run of its sandbox. */
export type FillMessage = {
  readonly fill: { readonly parent: string; readonly sandbox: number; readonly run: number; readonly step: number };
};

/** Remove what a run that is over has left behind; `look` counts the looks that found nothing. */
export type ClearMessage = { readonly clear: { readonly company: string; readonly look: number } };
