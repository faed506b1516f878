/** An id of a record in another system. */
export type ExternalId = { readonly scheme: string; readonly value: string };

type Scheme = {
  /** The name of the system, and the form of its ids. */
  readonly doc: string;
  readonly form: RegExp;
};

/** The systems whose ids the dataset holds, by the name before the colon of an id. */
export const ID_SCHEMES: Readonly<Record<string, Scheme>> = {
  m49: {
    doc: 'Area code of the United Nations (M49), three digits; of a state, also its numeric code in ISO 3166-1',
    form: /^\d{3}$/,
  },
  cow: {
    doc: 'State number of the Correlates of War project',
    form: /^[1-9]\d{0,2}$/,
  },
  'gleditsch-ward': {
    doc: 'State number in the list of independent states of Gleditsch and Ward',
    form: /^[1-9]\d{0,2}$/,
  },
  wikidata: { doc: 'Item of Wikidata, `Q` and digits', form: /^Q[1-9]\d{0,11}$/ },
  geonames: { doc: 'Feature of GeoNames, digits', form: /^[1-9]\d{0,11}$/ },
};

/** Returns the parts of an id such as `cow:705`; undefined for an unknown system or a form that its ids do not have. */
export function parseExternalId(text: string): ExternalId | undefined {
  const colon = text.indexOf(':');
  const [scheme, value] = [text.slice(0, Math.max(colon, 0)), text.slice(colon + 1)];
  const known = Object.hasOwn(ID_SCHEMES, scheme) ? ID_SCHEMES[scheme] : undefined;
  return known?.form.test(value) ? { scheme, value } : undefined;
}
