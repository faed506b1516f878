import { createHash, createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_SETTINGS } from './settings.ts';
import { DiplographError } from '../errors.ts';
import { placeOfName, readReleases } from '../downloads/release-changes.ts';
import { readVersion } from '../graph/dataset-version.ts';
import type { CreateReader } from '../model/query.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';
import type { Logger } from 'pino';

/** The address that gets a message of each new revision, and the key that signs the messages. */
export type WebhookSettings = { readonly url: string; readonly key: Uint8Array };

/** A revision in the messages of a webhook. */
export type ToldRevision = Pick<DatasetVersion, 'revision' | 'version'> & { readonly name: string };

/** The parts of a webhook. */
export type WebhookParts = WebhookSettings & {
  readonly createReader: CreateReader;
  readonly statementMs: number;
  readonly log: Logger;
  /** The public URL of the service without a trailing slash. */
  readonly publicUrl: string;
  readonly programVersion: string;
  /** The revision that needs no message; null before the first one, undefined for the one that is published now. */
  readonly told?: ToldRevision | null | undefined;
  readonly times?: WebhookTimes;
};

/** The times of a webhook in milliseconds. */
export type WebhookTimes = {
  /** The interval between two reads of the revision. */
  readonly pollMs: number;
  /** The wait before the second attempt. Each further wait is four times as long, up to `longestMs`. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** The time limit of one attempt. */
  readonly attemptMs: number;
};

/** A running webhook. */
export type Webhook = {
  /** Ends at once, also during an attempt or a wait. */
  close(): Promise<void>;
};

const TIMES: WebhookTimes = { pollMs: 5000, firstMs: 5000, longestMs: 3_600_000, attemptMs: 10_000 };
/** The maximum number of attempts for one revision: about two hours and a half. */
const MOST_ATTEMPTS = 8;

/**
 * Starts a webhook, which sends a message of each new revision of the dataset by the specification Standard Webhooks. After a failed
 * delivery, it sends the message again, with the newest revision and the last delivered one.
 */
export function startWebhook(parts: WebhookParts): Webhook {
  const closing = new AbortController();
  const running = watch(parts, closing.signal).catch((error: unknown) => {
    if (!closing.signal.aborted) parts.log.error({ err: error }, 'the webhook ended');
  });
  return {
    close: () => {
      closing.abort();
      return running;
    },
  };
}

async function watch(parts: WebhookParts, signal: AbortSignal): Promise<void> {
  const { times = TIMES, log } = parts;
  const read = () => readRevision(parts.createReader, parts.statementMs, signal);
  let told = parts.told === undefined ? await read() : parts.told;
  let attempts = { revision: '', number: 0 };
  for (;;) {
    const current = await read();
    if (current === null || current.revision === told?.revision) {
      await sleep(times.pollMs, undefined, { signal, ref: false });
      continue;
    }
    const number = attempts.revision === current.revision ? attempts.number + 1 : 1;
    attempts = { revision: current.revision, number };
    const failure = await send(parts, told, current, signal);
    signal.throwIfAborted();
    const to = { host: new URL(parts.url).host, revision: current.revision, attempt: number };
    if (failure === undefined) {
      log.info(to, 'the webhook received a revision');
      told = current;
    } else if (number >= MOST_ATTEMPTS) {
      log.error({ ...to, failure }, 'the delivery of a revision to the webhook failed; no further attempt');
      told = current;
    } else {
      const waitMs = waitAfter(number, times);
      log.warn(
        { ...to, failure, waitMs },
        'the delivery of a revision to the webhook failed; another attempt follows',
      );
      await sleep(waitMs, undefined, { signal, ref: false });
    }
  }
}

/** Returns the wait after an attempt. The random part spreads the attempts of several services. */
function waitAfter(number: number, { firstMs, longestMs }: WebhookTimes): number {
  const wait = Math.min(firstMs * 4 ** (number - 1), longestMs);
  return Math.round(wait * (1 + Math.random() / 5));
}

/** Returns the published revision; null without one, and while the database does not answer: requests report that failure. */
export async function readRevision(
  createReader: CreateReader,
  statementMs: number,
  signal: AbortSignal,
): Promise<ToldRevision | null> {
  try {
    const run = createReader({ signal, timeoutMs: statementMs });
    const { revision, version, fields } = await readVersion(run);
    return { revision, version, name: String(fields['name']) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof DiplographError) return null;
    throw error;
  }
}

/** Sends a message. Returns the reason of a failure; undefined for a delivery. Does not follow redirects. */
async function send(
  parts: WebhookParts,
  before: ToldRevision | null,
  after: ToldRevision,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { url, key, publicUrl, programVersion, times = TIMES } = parts;
  let since: string;
  try {
    since = before?.name === after.name ? await sinceOf(parts, before, signal) : '';
  } catch (error) {
    return (error as Error).message;
  }
  const body = JSON.stringify({
    type: 'dataset.revised',
    timestamp: new Date().toISOString(),
    data: {
      dataset: after.name,
      version: after.version,
      versionBefore: before?.version ?? null,
      revision: after.revision,
      revisionBefore: before?.revision ?? null,
      changes: `${publicUrl}/changes.json${since}`,
    },
  });
  const id = messageId(before, after);
  const timestamp = String(Math.floor(Date.now() / 1000));
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'user-agent': `diplograph/${programVersion}`,
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatureOf(key, id, timestamp, body),
      },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(times.attemptMs)]),
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : `status ${String(answer.status)}`;
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error ? `${message}: ${cause.message}` : message;
  }
}

/**
 * Returns the filter for the changes since a revision. It names the version, or else the revision. Without a name that the dataset
 * knows, as after a return to an earlier state, the filter is empty and selects all changes.
 */
async function sinceOf(
  { createReader, statementMs }: WebhookParts,
  before: ToldRevision,
  signal: AbortSignal,
): Promise<string> {
  const run = createReader({ signal, timeoutMs: statementMs });
  const version = await readVersion(run);
  const releases = await readReleases({ run, version, today: DEFAULT_SETTINGS.today() });
  const names = [before.version, before.revision];
  const known = names.find((name) => placeOfName(name, releases, version) !== undefined);
  return known === undefined ? '' : `?since=${encodeURIComponent(known)}`;
}

/** Returns the id of a message. It is the same for each attempt, and for each service over one database. */
function messageId(before: ToldRevision | null, after: ToldRevision): string {
  const content = JSON.stringify([before?.revision ?? null, after.name, after.revision]);
  return `msg_${createHash('sha256').update(content).digest('hex').slice(0, 24)}`;
}

const signatureOf = (key: Uint8Array, id: string, timestamp: string, body: string): string =>
  `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
