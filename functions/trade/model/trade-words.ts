type Trade = {
  /** What one and several are called, as in "Create a client". */
  readonly noun: string;
  readonly plural: string;
  /** How the list is ordered, as the end of "List clients". */
  readonly order: string;
  /** Rules worth reading before creating one, before listing, and before changing one, in CommonMark. */
  readonly rules: { readonly create: string; readonly list: string; readonly update: string };
  /** When a change is refused, beyond broken rules. */
  readonly refused: string;
  /** Printed status and text of a removal that is refused. */
  readonly dependent: Readonly<Partial<Record<409 | 412, string>>>;
};

/** The words of the five rows that suppliers, clients and both kinds of orders have in common. */
export function tradeWords({ noun, plural, order, rules, refused, dependent }: Trade) {
  const unknown = `No ${noun} of the company has this id.`;
  return {
    create: {
      summary: `Create a ${noun}, or up to 100 of them`,
      description: rules.create,
      problems: { 400: 'A rule is broken, or the code exists already.' },
    },
    list: {
      summary: `List ${plural} ${order}`,
      description: rules.list,
      problems: { 400: 'A filter cannot be read.' },
    },
    get: { summary: `Retrieve a ${noun}`, problems: { 404: unknown } },
    update: {
      summary: `Update a ${noun}`,
      description: `A field left out keeps its value and \`null\` clears it. ${rules.update}`,
      problems: { 400: `A rule is broken, or ${refused}`, 404: unknown },
    },
    remove: { summary: `Delete a ${noun}`, problems: { 404: unknown, ...dependent } },
  };
}
