type Attribute = { readonly N: string };
/** A time and the mark of a key, in base64; ordered by its bytes. */
type Place = { readonly B: string };
type Item = { readonly q: { readonly L: readonly Place[] } };
type HttpRequest = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

const UPDATE = /^REMOVE q\[0\] SET q\[(\d+)\] = :now$/;
const CONDITION = 'size(q) = :limit AND q[0] <= :cutoff';
const FIRST_PUT = 'attribute_not_exists(q) OR size(q) <> :limit';

/**
 * A table in memory that carries out the two conditional writes of admission exactly as DynamoDB does, and no other: any
 * change of the expressions is an error here and has to be followed. It stands where the SDK hands a request to the
 * network.
 */
export function stubTable() {
  const items = new Map<string, Item>();
  let roundTrips = 0;

  function handle({ body, headers }: HttpRequest) {
    roundTrips += 1;
    const input = JSON.parse(new TextDecoder().decode(toBytes(body)));
    const operation = headers['x-amz-target']?.split('.')[1];
    if (operation === 'UpdateItem') return update(input);
    if (operation === 'PutItem') return put(input);
    throw new Error(`Admission does not use ${operation}.`);
  }

  function update(input: Update) {
    const [, appended] = UPDATE.exec(input.UpdateExpression) ?? [];
    const { ':limit': limit, ':cutoff': cutoff, ':now': now } = input.ExpressionAttributeValues;
    if (appended === undefined || input.ConditionExpression !== CONDITION || appended !== limit.N) {
      throw new Error('Admission has other expressions than this table knows.');
    }
    const item = items.get(input.Key.pk.S);
    const [oldest, ...others] = item?.q.L ?? [];
    const admitted =
      item && oldest && String(item.q.L.length) === limit.N && Buffer.compare(bytes(oldest), bytes(cutoff)) <= 0;
    if (!admitted) return refuse(item);
    const after = { q: { L: [...others, now] } };
    items.set(input.Key.pk.S, after);
    return answer(200, { Attributes: { ...input.Key, ...after } });
  }

  function put({ Item: { pk, ...item }, ConditionExpression, ExpressionAttributeValues }: Put) {
    if (ConditionExpression !== FIRST_PUT) throw new Error('Admission has another condition than this table knows.');
    const existing = items.get(pk.S);
    if (existing && String(existing.q.L.length) === ExpressionAttributeValues[':limit'].N) return refuse(undefined);
    items.set(pk.S, item);
    return answer(200, {});
  }

  return { handler: { handle: async (request: HttpRequest) => handle(request) }, roundTrips: () => roundTrips };
}

type Update = {
  readonly Key: { readonly pk: { readonly S: string } };
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeValues: Readonly<Record<':limit', Attribute> & Record<':cutoff' | ':now', Place>>;
};

type Put = {
  readonly Item: Item & { readonly pk: { readonly S: string } };
  readonly ConditionExpression: string;
  readonly ExpressionAttributeValues: Readonly<Record<':limit', Attribute>>;
};

const bytes = ({ B }: Place) => Buffer.from(B, 'base64');

const toBytes = (body: string | Uint8Array) => (typeof body === 'string' ? new TextEncoder().encode(body) : body);

function answer(statusCode: number, content: unknown) {
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  return { response: { statusCode, headers, body: new TextEncoder().encode(JSON.stringify(content)) } };
}

const refuse = (item: Item | undefined) =>
  answer(400, {
    __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
    message: 'The conditional request failed',
    ...(item && { Item: item }),
  });
