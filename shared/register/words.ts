type Register = {
  /** Path parameter of one entity. */
  readonly key: string;
  /** What one and several are called, as in "Create a location". */
  readonly noun: string;
  readonly plural: string;
  /** Rules worth reading before creating or changing one, in CommonMark. */
  readonly rules: string;
};

/** The words of the five rows of a register. Words that differ are overwritten where a resource spreads these. */
export function registerWords({ key, noun, plural, rules }: Register) {
  const article = /^[aeiou]/i.test(noun) ? 'an' : 'a';
  const unknown = `No ${noun} of the company has this ${key}.`;
  const broken = `A rule is broken, or the ${key} exists already.`;
  return {
    create: {
      summary: `Create ${article} ${noun}, or up to 100 of them`,
      description: rules,
      problems: { 400: broken },
    },
    list: { summary: `List ${plural}` },
    get: { summary: `Retrieve ${article} ${noun}`, problems: { 404: unknown } },
    update: {
      summary: `Update ${article} ${noun}`,
      description: `A field left out keeps its value and \`null\` clears it. ${rules}`,
      problems: { 400: broken, 404: unknown },
    },
    remove: {
      summary: `Delete ${article} ${noun}`,
      description: `What names the ${noun} keeps the name.`,
      problems: { 404: unknown },
    },
  };
}
