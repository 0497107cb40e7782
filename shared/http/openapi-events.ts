import type * as z from 'zod/mini';
import { pascal, singular } from './openapi-names.ts';
import type { JsonObject } from './openapi-rules.ts';
import { elementOf } from './openapi-schemas.ts';
import { type Making, toldSchema } from './openapi-webhooks.ts';
import type { DescribedContract } from './words.ts';

const KINDS = ['created', 'updated', 'deleted'] as const;

type Plain = { readonly properties: Readonly<Record<string, JsonObject>> };

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/**
 * The forms of an event by the names of the components: one for each entity, such as `ProductEvent`, told apart by `entity`.
 * Each is whole, for generators do not agree on what a schema inherits. Nothing where no contract lists events.
 */
export function eventSchemas(contracts: readonly DescribedContract[], making: Making): JsonObject {
  const ledger = contracts.find(({ entities }) => entities !== undefined);
  const plain = making.schemas.components()[pascal(singular(ledger?.resource ?? ''))];
  if (!ledger?.entities || !plain) return {};
  const { properties, ...rest } = plain as Plain;
  const forms = ledger.entities.map((name) => {
    const own = {
      ...properties,
      type: { ...properties.type, enum: KINDS.map((kind) => `${name}.${kind}`) },
      entity: { ...properties.entity, enum: [name] },
      data: { ...properties.data, anyOf: [dataOf(contracts, name, making), { type: 'null' }] },
    };
    return [`${pascal(singular(name))}Event`, { ...rest, properties: own }] as const;
  });
  const mapping = Object.fromEntries(
    ledger.entities.map((name, at) => [name, reference(forms[at]?.[0] ?? '').$ref] as const),
  );
  return {
    Event: {
      description: 'A change of one entity, in the form of that entity.',
      oneOf: forms.map(([name]) => reference(name)),
      discriminator: { propertyName: 'entity', mapping },
    },
    ...Object.fromEntries(forms),
  };
}

/** What an event shows of an entity: what a GET of it answers, unless its words say otherwise. Throws for what is none. */
export function eventDataSchema(contracts: readonly DescribedContract[], entity: string): z.ZodMiniType {
  const contract = contracts.find(({ resource }) => resource === entity);
  const { get, list } = contract?.routes ?? {};
  const schema = contract?.told?.event?.() ?? elementOf(get?.out?.() ?? list?.out?.());
  if (!schema) throw new Error(`No route shows the entity ${entity}`);
  return schema;
}

function dataOf(contracts: readonly DescribedContract[], entity: string, making: Making): JsonObject {
  const contract = contracts.find(({ resource }) => resource === entity);
  const schema = eventDataSchema(contracts, entity);
  return contract?.told?.event ? toldSchema(contract, () => schema, making) : making.schemas.of(schema);
}
