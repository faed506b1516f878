import type { DatasetResolvers, TypeCount } from '../generated.ts';

export const Dataset: DatasetResolvers = {
  name: ({ fields }) => String(fields['name']),
  title: ({ fields }) => String(fields['title']),
  releasedOn: ({ fields }) => String(fields['releasedOn']),
  cutOff: ({ fields }) => String(fields['cutOff']),
  licence: ({ fields }) => String(fields['licence']),
  citation: ({ fields }) => String(fields['citation']),
  counts: ({ fields }) =>
    (fields['counts'] as readonly string[]).map((text) => JSON.parse(text) as TypeCount),
};
