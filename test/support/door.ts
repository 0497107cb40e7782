import { type HttpServer, serveHttp } from '../../local/gateway/http.ts';
import { memo } from '../../shared/memo.ts';
import { theFactory } from './factory.ts';

/** The sandbox of this process over HTTP, for what calls an address: its base URL. It ends with the process. */
export async function httpDoor(): Promise<string> {
  return (await door()).baseUrl;
}

const door = memo(async (): Promise<HttpServer> => {
  const { dispatch } = await theFactory();
  return serveHttp(dispatch, { host: '127.0.0.1', port: 0 });
});
