import scalar from '@scalar/fastify-api-reference';
import fastify from 'fastify';

/**
 * The program behind the page `/docs`: Scalar's API reference as its maker serves it, one file for browsers. Their plugin
 * for a web server is asked for it, because it carries the built file; the library itself brings 190 packages.
 */
export async function referenceScript(): Promise<string> {
  const server = fastify();
  await server.register(scalar, { routePrefix: '/reference', configuration: { url: '/openapi.json' } });
  try {
    const { statusCode, body } = await server.inject('/reference/js/scalar.js');
    if (statusCode !== 200) throw new Error(`The API reference has no script: ${statusCode}.`);
    return body;
  } finally {
    await server.close();
  }
}
