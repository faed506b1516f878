import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiplographError } from '../../../src/errors.ts';
import { printIssue } from '../../../src/dataset/issue.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { readLines } from '../../../src/dataset/lines.ts';
import { readSeed } from '../../../src/dataset/read.ts';
import { SMALL_SEED, writeSeed } from '../../support/seed.ts';

const SECRET = 'root:x:0:0:secret';

type Entry = (path: string, dir: string, outside: string) => void | Promise<void>;

/** The entries that can take the place of a file or of a folder, other than a regular file. */
const ENTRIES: Readonly<Record<string, Entry>> = {
  'a link to a file outside': (path, _, outside) => {
    symlinkSync(join(outside, 'secret.yaml'), path);
  },
  'a link to a file inside': (path, dir) => {
    symlinkSync(join(dir, 'places/tokyo.yaml'), path);
  },
  'a relative link to a file beside it': (path) => {
    symlinkSync('tokyo.yaml', path);
  },
  'a link to a folder outside': (path, _, outside) => {
    symlinkSync(outside, path);
  },
  'a link to a folder inside': (path, dir) => {
    symlinkSync(join(dir, 'places'), path);
  },
  'a dangling link': (path) => {
    symlinkSync('nowhere', path);
  },
  'a link that leads to itself': (path) => {
    symlinkSync(path, path);
  },
  'a link to a device': (path) => {
    symlinkSync('/dev/zero', path);
  },
  'a named pipe': (path) => {
    execFileSync('mkfifo', [path]);
  },
  'a socket': async (path) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    // Closing the server would remove the socket.
    server.unref();
  },
};

const FILE_PLACES = ['dataset.yaml', 'README.md', 'LICENSE', 'events/summit.yaml', 'places/new.yaml'];
const FOLDER_PLACES = ['events', 'documents', 'releases'];
const OTHER_PLACES = ['notes', 'events/notes.txt'];

const CASES = Object.keys(ENTRIES).flatMap((kind) =>
  [...FILE_PLACES, ...FOLDER_PLACES, ...OTHER_PLACES].map((place) => ({ kind, place })),
);

describe('an entry that is not a regular file', () => {
  it.each(CASES)('is an issue with its name, and is never read: $kind at $place', async ({ kind, place }) => {
    const outside = writeSeed({ 'secret.yaml': SECRET });
    const dir = writeSeed({ 'README.md': '# Data\n' });
    const path = join(dir, place);
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { recursive: true, force: true });
    await ENTRIES[kind]?.(path, dir, outside);
    const reading = readDataset(dir);
    const issues = 'issues' in reading ? reading.issues : [];
    const own = issues.filter(({ file }) => file === path).map(printIssue);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(
      /:1:1 {2}(not-a-file|unknown-file) {2}expected .* found .*; (put|make|move|rename)/,
    );
    expect(issues.map(printIssue).join('\n')).not.toContain('secret:');
    expect(issues.map(printIssue).join('\n')).not.toContain('root:x');
    expect(readSeed(dir).listed.map((file) => file.path)).not.toContain(place);
  });

  it('is an issue also as a folder named like a record', () => {
    const dir = writeSeed();
    mkdirSync(join(dir, 'events/folder.yaml'));
    const reading = readDataset(dir);
    expect('issues' in reading && reading.issues.map(printIssue)).toEqual([
      `${dir}/events/folder.yaml:1:1  not-a-file  expected a regular file, found a folder; put the file itself here, or move this away`,
    ]);
  });
});

describe('the list of the files of a dataset', () => {
  it('has exactly the checked files with their checked content, papers included', () => {
    const papers = { 'README.md': '# Data\n', LICENSE: Buffer.from([0xff, 0xfe, 0x41]) };
    const dir = writeSeed(papers);
    for (const hidden of [
      '.env',
      '.draft.yaml',
      'events/.summit.yaml.swp',
      'events/.#summit.yaml',
      '.git/config',
    ]) {
      mkdirSync(dirname(join(dir, hidden)), { recursive: true });
      if (hidden.includes('#')) symlinkSync('user@host.1234', join(dir, hidden));
      else writeFileSync(join(dir, hidden), SECRET);
    }
    const reading = readDataset(dir);
    if ('issues' in reading) throw new Error(reading.issues.map(printIssue).join('\n'));
    const expected = Object.entries({ ...SMALL_SEED, ...papers });
    expect(new Map(reading.files.map(({ path, content }) => [path, Buffer.from(content)]))).toEqual(
      new Map(expected.map(([path, content]) => [path, Buffer.from(content)])),
    );
  });

  it('excludes the backup files of editors', () => {
    const dir = writeSeed({
      'events/summit.yaml~': SECRET,
      'events/#summit.yaml#': SECRET,
      'events/summit.yaml.bak': SECRET,
      'README.md~': SECRET,
      'events/drafts/next.yaml': 'id: next\n',
    });
    const { issues, listed } = readSeed(dir);
    expect(issues.map(({ file }) => file.slice(dir.length + 1)).sort()).toEqual([
      'README.md~',
      'events/#summit.yaml#',
      'events/drafts',
      'events/summit.yaml.bak',
      'events/summit.yaml~',
    ]);
    expect(listed.map(({ path }) => path).sort()).toEqual(Object.keys(SMALL_SEED).sort());
  });

  it('may belong to a linked folder, which the user names', () => {
    const dir = writeSeed();
    const link = `${dir}-link`;
    symlinkSync(dir, link);
    try {
      expect(readDataset(link)).toHaveProperty('dataset');
    } finally {
      rmSync(link);
    }
  });

  it('is refused if the link to the folder leads to itself', () => {
    const link = join(writeSeed(), 'loop');
    symlinkSync(link, link);
    expect(() => readDataset(link)).toThrow(/found a link that leads to itself at/);
  });
});

describe('a file of JSON Lines', () => {
  const wrong: Readonly<Record<string, Entry>> = {
    ...Object.fromEntries(
      Object.entries(ENTRIES).filter(([kind]) => !kind.includes('to a file') || kind.includes('beside')),
    ),
    'a folder': (path) => {
      mkdirSync(path);
    },
    nothing: () => undefined,
  };
  it.each(Object.keys(wrong))('is refused in one sentence if it is %s', async (kind) => {
    const dir = writeSeed();
    const path = join(dir, 'data.jsonl');
    await wrong[kind]?.(path, dir, dir);
    const failure = await readLines(path).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DiplographError);
    expect(String(failure)).toMatch(
      /expected a file in JSON Lines, found .* at ".*data.jsonl"; give the path of a regular file with --jsonl$/,
    );
  });

  it('may be a link', async () => {
    const dir = writeSeed();
    const path = join(dir, 'data.jsonl');
    writeFileSync(`${path}.real`, '{"folder":"events"}\n');
    symlinkSync(`${path}.real`, path);
    expect(await readLines(path)).toHaveProperty('issues');
  });
});
