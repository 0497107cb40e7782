/** The document with other content between the markers `<!-- name -->` and `<!-- /name -->`. Throws where they are lost. */
export function withSection(document: string, name: string, content: string): string {
  const opening = `<!-- ${name} -->\n`;
  const start = document.indexOf(opening) + opening.length;
  const end = document.indexOf(`<!-- /${name} -->`);
  if (start < opening.length || end < start) throw new Error(`The document has lost the markers of ${name}.`);
  return document.slice(0, start) + content + document.slice(end);
}

/** Figures as a file of JSON has them: one line each, so that a change of one shows. */
export function figuresText(figures: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(figures).map(([title, one]) => `  ${JSON.stringify(title)}: ${JSON.stringify(one)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
