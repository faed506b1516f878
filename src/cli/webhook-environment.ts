import { given, invalid } from './read-variable.ts';
import { isHost } from './web-address.ts';
import type { Environment } from './read-variable.ts';
import type { WebhookSettings } from '../server/webhook.ts';

/** The variables of the webhook as a text for `--help`. */
export const WEBHOOK_HELP = `  WEBHOOK_URL        address that gets a message of each new revision (none)
  WEBHOOK_SECRET     the key of its signatures: whsec_ and 24 to 64 bytes in Base64`;

const URL_EXPECTED = 'an http or https address without user and "#"';
const SECRET_EXPECTED = '"whsec_" and 24 to 64 bytes in Base64 for WEBHOOK_URL';
const LEAST_BYTES = 24;
const MOST_BYTES = 64;

/**
 * Returns the address that gets a message of each new revision, and its key; undefined without an address. Messages show neither.
 * @throws DiplographError CONFIG_INVALID for an invalid value, and for one of the two without the other.
 */
export function readWebhook(env: Environment): WebhookSettings | undefined {
  const [address, secret] = [given(env, 'WEBHOOK_URL'), given(env, 'WEBHOOK_SECRET')];
  if (address === undefined && secret === undefined) return undefined;
  if (address === undefined) throw invalid('WEBHOOK_URL', `${URL_EXPECTED} for WEBHOOK_SECRET`, 'none');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isAddress =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    isHost(url.hostname.replace(/^\[|\]$/g, '')) &&
    [url.username, url.password, url.hash].every((part) => part === '');
  if (!isAddress) throw invalid('WEBHOOK_URL', URL_EXPECTED, 'another text');
  return { url: url.href, key: readKey(secret) };
}

function readKey(secret: string | undefined): Uint8Array {
  if (secret === undefined) throw invalid('WEBHOOK_SECRET', SECRET_EXPECTED, 'none');
  const [, base64 = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  const key = Buffer.from(base64, 'base64');
  if (key.length < LEAST_BYTES || key.length > MOST_BYTES || key.toString('base64') !== base64)
    throw invalid('WEBHOOK_SECRET', SECRET_EXPECTED, 'another text');
  return key;
}
