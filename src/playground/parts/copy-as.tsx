import { useState } from 'react';
import { ADDRESS } from '../lib/client.ts';
import { copyText } from '../lib/clipboard.ts';
import { LANGUAGES } from '../lib/copy-as.ts';
import { linkOf } from '../lib/link.ts';
import { useOperation, useRequest } from '../lib/session.ts';

/** Buttons that copy the operation with its variables: as a link, a command, or a program. */
export function CopyAs() {
  const [said, setSaid] = useState('');
  const request = useRequest();
  const operation = useOperation();
  const copies = [
    ['link', () => linkOf(ADDRESS, operation)],
    ...Object.entries(LANGUAGES).map(([name, write]) => [name, () => write(request)] as const),
  ] as const;
  return (
    <div className="copy" role="group" aria-label="Copy as">
      <span aria-hidden="true">Copy as</span>
      {copies.map(([name, text]) => (
        <button
          key={name}
          type="button"
          aria-label={`Copy as ${name}`}
          onClick={() => {
            void copyText(text()).then((isCopied) => {
              setSaid(isCopied ? `Copied as ${name}` : 'The browser did not allow copying');
            });
          }}
        >
          {name}
        </button>
      ))}
      <output className="said">{said}</output>
    </div>
  );
}
