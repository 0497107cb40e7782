import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Entity, Service } from 'electrodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const table = process.env.TABLE;

const text = { type: 'string' };
const key = (pk, sk) => ({ primary: { pk: { field: 'pk', composite: pk }, sk: { field: 'sk', composite: sk } } });
const list = (properties) => ({ type: 'list', items: { type: 'map', properties } });
const short = (max) => ({ ...text, validate: (value) => value.length <= max });

const suppliers = new Entity({
  model: { entity: 'supplier', version: '1', service: 'shopfloor' },
  attributes: {
    company: { ...text, required: true },
    id: { type: 'number', required: true },
    code: { ...short(60), required: true },
    name: { ...short(255), required: true },
    number: short(255),
    'expiration-date': text,
    contacts: list({ name: short(255), 'phone-number': short(60), email: short(255), default: { type: 'boolean' } }),
    addresses: list({
      code: short(60),
      name: short(255),
      address: short(255),
      city: short(255),
      'post-code': short(60),
      state: short(255),
      country: short(255),
      default: { type: 'boolean' },
    }),
  },
  indexes: key(['company'], ['id']),
});
const codes = new Entity({
  model: { entity: 'supplier-code', version: '1', service: 'shopfloor' },
  attributes: { company: { ...text, required: true }, code: { ...text, required: true }, id: { type: 'number' } },
  indexes: key(['company'], ['code']),
});
const service = new Service({ suppliers, codes }, { table, client });

const add = (pk, sk, name) =>
  client.send(
    new UpdateCommand({
      TableName: table,
      Key: { pk, sk },
      UpdateExpression: 'ADD #name :one',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'ALL_NEW',
    }),
  );

/** A resource whose items ElectroDB builds and checks, with the same three round trips as ours. */
export async function handler(event) {
  const { company } = event.requestContext.authorizer;
  await add(`~admission#${company}`, 'q', 'count');
  const { Attributes } = await add(`${company}#counters`, 'suppliers', 'last');
  const supplier = { company, id: Attributes.last, ...JSON.parse(event.body) };
  await service.transaction
    .write((all) => [
      all.suppliers.create(supplier).commit(),
      all.codes.create({ company, code: supplier.code, id: supplier.id }).commit(),
    ])
    .go();
  console.log(JSON.stringify({ level: 'info', message: 'created', path: event.path, id: supplier.id }));
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify(supplier) };
}
