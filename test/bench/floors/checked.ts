import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const freeText = (max: number) => z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(max))));
const camel = (value: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      member,
    ]),
  );
/** Checks, then takes the names of the code, as our `wire` does. */
const named = (shape: Readonly<Record<string, z.ZodMiniType>>) => z.pipe(z.object(shape), z.transform(camel));

const Supplier = named({
  code: text(60),
  name: text(255),
  number: freeText(255),
  'expiration-date': z.optional(z.nullable(z.iso.datetime())),
  contacts: z
    .array(
      named({
        name: text(255),
        'phone-number': freeText(60),
        email: freeText(255),
        default: z.optional(z.boolean()),
      }),
    )
    .check(z.maxLength(100)),
  addresses: z
    .array(
      named({
        code: text(60),
        name: freeText(255),
        address: freeText(255),
        city: freeText(255),
        'post-code': freeText(60),
        state: freeText(255),
        country: freeText(255),
        default: z.optional(z.boolean()),
      }),
    )
    .check(z.maxLength(100)),
});

/** The floor of the warm path with what no API can do without: every field checked and renamed, one line of log. */
export async function handler(event: { httpMethod: string; path: string; body: string }) {
  const data = Supplier.parse(JSON.parse(event.body));
  const { httpMethod: method, path } = event;
  console.log(JSON.stringify({ level: 'info', time: new Date().toISOString(), method, path, status: 201 }));
  return {
    statusCode: 201,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: 1, ...(data as object) }),
  };
}
