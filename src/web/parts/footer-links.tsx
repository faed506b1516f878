import { BASE, hrefTo } from '../lib/address.ts';
import { t } from '../lib/messages.ts';

const VIEWS = [
  ...(['compare', 'people', 'places', 'policies', 'documents', 'sources', 'disputes'] as const),
  ...(['coverage', 'about', 'download'] as const),
];

/** The links of the footer to all lists, to the pages about the dataset, and to the interfaces for programs. */
export const FooterLinks = () => (
  <nav aria-label={t('page.allPages')}>
    <ul class="foot-links">
      {VIEWS.map((view) => (
        <li key={view}>
          <a href={hrefTo(view)}>{t(`page.${view}`)}</a>
        </li>
      ))}
      <li>
        <a href={`${BASE}docs`}>{t('page.docs')}</a>
      </li>
      <li>
        <a href={`${BASE}graphql`}>GraphQL</a>
      </li>
    </ul>
  </nav>
);
