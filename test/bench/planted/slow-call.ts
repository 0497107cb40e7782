/** JSON in, JSON out, and once more to be sure. */
export async function handler(event: { body: string }) {
  const data = JSON.parse(JSON.stringify(JSON.parse(event.body)));
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: 1, ...data }) };
}
