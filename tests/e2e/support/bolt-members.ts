import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/**
 * A member of a cluster as a stub: a proxy before one Neo4j that itself answers requests for the routing table and for the leader.
 */
export type Member = {
  readonly port: number;
  readonly stop: () => Promise<void>;
};

/** The state of the stub cluster, by the numbers of its members. A test changes it. */
export type Cluster = {
  leader: number;
  readers: readonly number[];
  /** Members that refuse and close connections. */
  down: readonly number[];
  /** The port of the Neo4j behind each member. */
  readonly targets: readonly number[];
};

/** Messages of Bolt 5, by their tag. */
const [GOODBYE, RESET, RUN, BEGIN, PULL, ROUTE] = [0x02, 0x0f, 0x10, 0x11, 0x3f, 0x66];
const [SUCCESS, RECORD, FAILURE, IGNORED] = [0x70, 0x71, 0x7f, 0x7e];
/** The versions that a client may speak here: 5.0 to 5.4. */
const VERSIONS = Buffer.from('6060b01700040405000000000000000000000000', 'hex');
/** Replaces a message that the member refuses: it changes nothing, and has one answer. */
const NOTHING = Buffer.from([0xb0, RESET]);
const READS = Buffer.concat([
  Buffer.from([0x84]),
  Buffer.from('mode'),
  Buffer.from([0x81]),
  Buffer.from('r'),
]);

/** Starts the members of a cluster. The addresses of its routing table are those of the proxies. */
export async function startMembers(cluster: Cluster): Promise<readonly Member[]> {
  const ports: number[] = [];
  const open = cluster.targets.map(() => new Set<Socket>());
  const servers = cluster.targets.map((target, i) =>
    createServer((near) => {
      if (cluster.down.includes(i)) return void near.resetAndDestroy();
      const far = connect(target, '127.0.0.1');
      for (const socket of [near, far]) open[i]?.add(socket.on('close', () => open[i]?.delete(socket)));
      pass(near, far, {
        isDown: () => cluster.down.includes(i),
        leads: () => cluster.leader === i,
        table: () => tableOf(cluster, ports),
      });
    }),
  );
  for (const server of servers) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ports.push((server.address() as AddressInfo).port);
  }
  return servers.map((server, i) => ({
    port: ports[i] ?? 0,
    stop: async () => {
      for (const socket of open[i] ?? []) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  }));
}

type Behaviour = {
  readonly isDown: () => boolean;
  readonly leads: () => boolean;
  readonly table: () => Buffer;
};

/** Passes messages on, but for refused writes and answers to ROUTE. */
function pass(near: Socket, far: Socket, { isDown, leads, table }: Behaviour): void {
  /** The replacements of the next answers; null leaves an answer unchanged. */
  const replaced: ((() => Buffer) | null)[] = [];
  let [isFailed, isInTransaction] = [false, false];
  const toServer = split(VERSIONS.length, (body) => {
    const tag = body[1] ?? 0;
    if (tag === RESET) [isFailed, isInTransaction] = [false, false];
    const isStart = (tag === RUN && !isInTransaction) || tag === BEGIN;
    const isRefused = isStart && !body.includes(READS) && !leads();
    const answer = isFailed ? () => ignored : isRefused ? () => notLeader : tag === ROUTE ? table : null;
    if (isRefused) isFailed = true;
    if (tag === BEGIN && !isFailed) isInTransaction = true;
    if (tag !== RUN && tag !== PULL && tag !== BEGIN) isInTransaction &&= tag === ROUTE;
    if (tag !== GOODBYE) replaced.push(answer);
    far.write(frame(answer && tag !== ROUTE ? NOTHING : body));
  });
  const toClient = split(4, (body) => {
    if (body[1] === RECORD) return void near.write(frame(body));
    const answer = replaced.shift();
    near.write(frame(answer ? answer() : body));
  });
  near.on('data', (chunk) => {
    if (isDown()) near.resetAndDestroy();
    else toServer(chunk, () => far.write(VERSIONS));
  });
  far.on('data', (chunk) => toClient(chunk, (head) => near.write(head)));
  near.on('error', () => undefined).on('close', () => far.destroy());
  far.on('error', () => undefined).on('close', () => near.destroy());
}

/** Splits a stream into its head of some bytes and messages, each without its frame. */
function split(
  headSize: number,
  onMessage: (body: Buffer) => void,
): (chunk: Buffer, onHead: (head: Buffer) => void) => void {
  let held = Buffer.alloc(0);
  let body = Buffer.alloc(0);
  let hasHead = false;
  return (chunk, onHead) => {
    held = Buffer.concat([held, chunk]);
    if (!hasHead && held.length >= headSize) {
      hasHead = true;
      onHead(held.subarray(0, headSize));
      held = held.subarray(headSize);
    }
    while (hasHead && held.length >= 2 && held.length >= 2 + held.readUInt16BE()) {
      const size = held.readUInt16BE();
      body = Buffer.concat([body, held.subarray(2, 2 + size)]);
      held = held.subarray(2 + size);
      if (size > 0) continue;
      if (body.length > 0) onMessage(body);
      body = Buffer.alloc(0);
    }
  };
}

const MOST = 0xffff;

function frame(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let from = 0; from < body.length; from += MOST) {
    const part = body.subarray(from, from + MOST);
    parts.push(Buffer.from([part.length >> 8, part.length & 0xff]), part);
  }
  return Buffer.concat([...parts, Buffer.from([0, 0])]);
}

const message = (tag: number, ...fields: readonly unknown[]): Buffer =>
  Buffer.concat([Buffer.from([0xb0 + fields.length, tag]), ...fields.map(pack)]);

/** Returns a text, a number below 32,768, a short list or a map with few keys in PackStream. */
function pack(value: unknown): Buffer {
  if (typeof value === 'number') return Buffer.from([0xc9, value >> 8, value & 0xff]);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd0, text.length]), text]);
  }
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([0x90 + value.length]), ...value.map(pack)]);
  const entries = Object.entries(value as object);
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flat().map(pack)]);
}

const notLeader = message(FAILURE, {
  code: 'Neo.ClientError.Cluster.NotALeader',
  message: 'No write operations are allowed directly on this database.',
});
const ignored = message(IGNORED);

function tableOf({ leader, readers }: Cluster, ports: readonly number[]): Buffer {
  const addresses = (members: readonly number[]) => members.map((i) => `127.0.0.1:${String(ports[i])}`);
  const servers = [
    { role: 'ROUTE', addresses: addresses([...ports.keys()]) },
    { role: 'WRITE', addresses: addresses([leader]) },
    { role: 'READ', addresses: addresses(readers) },
  ];
  return message(SUCCESS, { rt: { ttl: 300, db: 'neo4j', servers } });
}
