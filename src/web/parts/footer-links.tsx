import { BASE, hrefTo } from '../lib/address.ts';

const VIEWS = [
  ['compare', 'Compare'],
  ['people', 'Persons'],
  ['places', 'Places'],
  ['policies', 'Policies'],
  ['documents', 'Documents'],
  ['sources', 'Sources'],
  ['disputes', 'Disputes'],
  ['coverage', 'Coverage'],
  ['about', 'About and method'],
  ['download', 'Download and cite'],
] as const;

/** The links of the footer to all lists, to the pages about the dataset, and to the interfaces for programs. */
export const FooterLinks = () => (
  <nav aria-label="All pages">
    <ul class="foot-links">
      {VIEWS.map(([view, label]) => (
        <li key={view}>
          <a href={hrefTo(view)}>{label}</a>
        </li>
      ))}
      <li>
        <a href={`${BASE}docs`}>Docs</a>
      </li>
      <li>
        <a href={`${BASE}graphql`}>GraphQL</a>
      </li>
    </ul>
  </nav>
);
