import { plainDataset, plainRecord } from './plain-dataset.ts';

const named = (subject: string, value: string, known = '2025-01-01') => ({
  subject,
  property: 'names',
  value,
  known,
});

/** Records of all kinds whose names begin with, hold or equal others; some names are known late, one is denied. */
export const NAMES = plainDataset(
  [
    { ...plainRecord('Person', 'xi-jinping'), name: 'Xi Jinping' },
    { ...plainRecord('Person', 'lee-jae-myung'), name: 'Lee Jae-myung' },
    { ...plainRecord('Place', 'astana'), name: 'Astana' },
    { ...plainRecord('Place', 'astana-north'), name: 'Astana North' },
    { ...plainRecord('Place', 'old-astana'), name: 'Old Astana' },
    { ...plainRecord('Organization', 'astana-club'), name: 'Astana Club' },
    { ...plainRecord('Format', 'astana-format', { kind: 'FORUM' }), name: 'Astana Format' },
    { ...plainRecord('Event', 'astana-summit', { kind: 'SUMMIT' }), name: 'Astana Summit' },
    { ...plainRecord('Nation', 'south-land', { code: 'XS', code3: 'XSL' }), name: 'South Land' },
    { ...plainRecord('Group', 'land-five'), name: 'Five Lands (L5)' },
    { ...plainRecord('Person', 'ann-moss'), name: 'Ann Moss' },
    { ...plainRecord('Person', 'zoe-moss'), name: 'Zoe Moss' },
    { ...plainRecord('Tenure', 'zoe-moss-president'), name: 'Zoe Moss, President' },
    {
      ...plainRecord('Source', 'land-news', { kind: 'NEWS', titleBasis: 'SEEN', accessed: '2025-06-01' }),
      name: 'South Land at L5',
    },
    ...['e', 'c', 'd', 'b', 'a'].map((id) => ({
      ...plainRecord('Nation', `twin-${id}`),
      name: 'Zwillingsland',
    })),
  ],
  [
    named('xi-jinping', '习近平'),
    named('lee-jae-myung', '이재명'),
    named('astana', 'Nur-Sultan', '2025-06-01'),
    named('astana', 'Astan', '2025-06-01'),
    { ...named('astana', 'Wrongburg'), negated: true },
    {
      subject: 'land-news',
      property: 'publisher',
      value: 'Land News',
      source: 'land-news',
      known: '2025-06-01',
    },
    { subject: 'zoe-moss-president', property: 'person', object: 'zoe-moss' },
    { subject: 'zoe-moss-president', property: 'level', value: 'HEAD_OF_STATE' },
    { subject: 'astana-format', property: 'established', value: '2020-05-01' },
    { subject: 'astana-summit', property: 'status', value: 'PLANNED', known: '2025-03-01' },
  ],
);
