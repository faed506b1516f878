import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newFolder } from '../../../support/folder.ts';
import { findJava } from '../../../../src/database/local/tools.ts';
import { unsignJars } from '../../../../src/database/local/distribution.ts';

const SOURCE = 'src/database/local/UnsignJars.java';
const MANIFEST =
  'Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\nName: A.class\r\nSHA-256-Digest: x\r\n\r\n';

let lib: string;

beforeEach(() => {
  lib = newFolder('diplograph-jars-');
});

afterEach(() => rm(lib, { recursive: true, force: true }));

const jar = async (name: string, others: Readonly<Record<string, Uint8Array>>): Promise<void> =>
  writeFile(
    join(lib, name),
    zipSync({ 'META-INF/MANIFEST.MF': strToU8(MANIFEST), 'A.class': strToU8('class'), ...others }),
  );

it('removes the signature of a signed jar, keeps its classes, and ignores other jars', async () => {
  await jar('signed.jar', { 'META-INF/KEY.SF': strToU8('sf'), 'META-INF/KEY.RSA': strToU8('rsa') });
  await jar('plain.jar', {});
  const before = await stat(join(lib, 'plain.jar'));
  await unsignJars(SOURCE, lib, { java: await findJava(), env: process.env });
  const content = unzipSync(await readFile(join(lib, 'signed.jar')));
  expect(
    Object.keys(content)
      .filter((name) => !name.endsWith('/'))
      .sort(),
  ).toEqual(['A.class', 'META-INF/MANIFEST.MF']);
  expect(new TextDecoder().decode(content['META-INF/MANIFEST.MF'])).toBe(
    'Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n',
  );
  expect(await stat(join(lib, 'plain.jar'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  expect((await readdir(lib)).sort()).toEqual(['plain.jar', 'signed.jar']);
});

it('ignores a folder with unreadable jars', async () => {
  await writeFile(join(lib, 'broken.jar'), 'no jar');
  await unsignJars(SOURCE, lib, { java: await findJava(), env: process.env });
  expect(await readFile(join(lib, 'broken.jar'), 'utf8')).toBe('no jar');
});
