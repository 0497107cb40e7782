import type { Image } from './docker.ts';

const FLOCI_PORT = 4_566;

/**
 * Emulators that were read, and what they take by their sources; neither has run here. IAM stays unenforced in both: what
 * functions may do MiniStack enforces, and of these two the gateway is asked.
 */
export const images: Readonly<Record<string, Image>> = {
  /** Functions join the network they are named here; endpoint and queues are told them under the name of the container. */
  floci: {
    name: 'floci/floci:latest',
    port: FLOCI_PORT,
    env: ({ network }) => ({
      FLOCI_BASE_URL: `http://${network}:${FLOCI_PORT}`,
      FLOCI_HOSTNAME: network,
      FLOCI_SERVICES_DOCKER_NETWORK: network,
      FLOCI_SERVICES_LAMBDA_CONTAINER_NAME_PREFIX: network,
    }),
    ownNetwork: true,
    denied: 403,
    functionFilter: (network) => `name=^${network}-`,
  },
  /** Functions are siblings on Docker's bridge, and reach it through the gateway, on the port it listens on itself. */
  fakecloud: {
    name: 'ghcr.io/faiscadev/fakecloud:latest',
    env: ({ port }) => ({
      FAKECLOUD_ADDR: `0.0.0.0:${port}`,
      FAKECLOUD_ACCOUNT_ID: '000000000000',
      FAKECLOUD_REGION: 'us-east-1',
    }),
    ownNetwork: false,
    // It makes responses of a gateway one by one, and none of a body.
    denied: 403,
    functionFilter: () => 'label=fakecloud-lambda',
  },
};
