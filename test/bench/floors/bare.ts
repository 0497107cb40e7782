/** The floor of the warm path: JSON in, JSON out. */
export async function handler(event: { body: string }) {
  const data = JSON.parse(event.body);
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: 1, ...data }) };
}
