import fc from 'fast-check';

const CRLF = '\r\n';

const method = fc.oneof(
  fc.constantFrom(
    'GET',
    'POST',
    'HEAD',
    'OPTIONS',
    'PUT',
    'TRACE',
    'CONNECT',
    'get',
    'PRI',
    '',
    'G ET',
    'GET\t',
  ),
  fc.string({ minLength: 1, maxLength: 30 }),
);

const target = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '/graphql',
    '/graphql?query={__typename}',
    '/graphql?query=%7B__typename',
    '/graphql?query=%ff%fe',
    '/graphql?variables={&query=x',
    '/events.csv?from=',
    '/events.csv?from=%00',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/x',
    '/%',
    '/%zz',
    '/kazakhstan#x',
    '/KAZAKHSTAN',
    '*',
    'localhost:80',
    'http://localhost/',
    'http://evil.example/graphql',
    '/assets/../index.html',
    '/health/ready?x=%0d%0aSet-Cookie:a=b',
    `/${'a'.repeat(9000)}`,
    `/?${'a=b&'.repeat(3000)}`,
  ),
  fc.string({ minLength: 1, maxLength: 60 }).map((text) => `/${text}`),
  fc.webPath(),
);

const header = fc.oneof(
  fc.constantFrom(
    'Host: localhost',
    'Host: localhost',
    'Host: evil.example',
    'Host: localhost, localhost',
    'Host:',
    'Content-Length: 2',
    'Content-Length: -1',
    'Content-Length: +2',
    'Content-Length: 99999999999999999999',
    'Content-Length: 0x2',
    'Content-Length : 2',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: chunked, chunked',
    'Transfer-Encoding: gzip, chunked',
    'Transfer-Encoding: identity',
    'Content-Type: application/json',
    'Content-Type: application/json; charset="',
    'Content-Type: ;;;=',
    'Content-Encoding: gzip',
    'Content-Encoding: gzip, br',
    'Expect: 100-continue',
    'Expect: something',
    'Upgrade: h2c',
    'Upgrade: websocket',
    'Connection: upgrade',
    'Connection: close',
    'Connection: keep-alive, close, x',
    'Accept: */*;q=2',
    'Accept: ,,;;q=,',
    'Accept-Encoding: gzip;q=abc',
    'Accept-Encoding: ,;q=1',
    'If-None-Match: W/',
    'If-None-Match: "a", *, "',
    'Origin: null',
    'Origin: http://',
    'Sec-Fetch-Site: odd',
    'X-Request-Id: a\tb',
    'X-Forwarded-For: ,,,',
    'Range: bytes=9-1',
    'X-Graph-Cost: 1',
    ' folded: line',
    'no colon',
    ': no name',
    `Cookie: ${'c'.repeat(17_000)}`,
  ),
  fc.string({ maxLength: 40 }).map((text) => `X-Odd: ${text}`),
);

const body = fc.oneof(
  fc.constantFrom(
    '',
    '{}',
    '{"query":"{ __typename }"}',
    '2\r\n{}\r\n0\r\n\r\n',
    '2;a=b\r\n{}\r\n0\r\nTrailer: x\r\n\r\n',
    'zz\r\n',
    'ffffffffffffffff\r\n{}',
    '-1\r\n',
    '\u0000\u0001',
    'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n',
  ),
  fc.string({ maxLength: 200 }),
);

/** The bytes of a request that is odd in its first line, its head, its body, its line ends, or where it ends. */
export const RAW_ODDITY: fc.Arbitrary<Buffer> = fc
  .record({
    method,
    target,
    version: fc.constantFrom(
      'HTTP/1.1',
      'HTTP/1.1',
      'HTTP/1.1',
      'HTTP/1.0',
      'HTTP/2.0',
      'HTTP/0.9',
      'HTTPS/1.1',
      '',
    ),
    headers: fc.array(header, { maxLength: 6 }),
    hasHost: fc.boolean(),
    body,
    lineEnd: fc.constantFrom(CRLF, CRLF, CRLF, '\n', '\r'),
    kept: fc.oneof(
      { weight: 4, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    ),
  })
  .map((parts) => {
    const lines = [
      `${parts.method} ${parts.target} ${parts.version}`.trimEnd(),
      ...(parts.hasHost ? ['Host: localhost'] : []),
      ...parts.headers,
    ];
    const bytes = Buffer.from(`${lines.join(parts.lineEnd)}${parts.lineEnd.repeat(2)}${parts.body}`);
    return bytes.subarray(0, Math.ceil(bytes.length * parts.kept));
  });
