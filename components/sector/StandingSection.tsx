import type { SectorPicture } from '@/lib/context/sector-picture';
import { roleLabel } from '@/lib/universe/labels';
import { say } from '@/lib/words/say';
import { LayerTable } from './LayerTable';
import { tierWords } from './words';

/** The two ways to sort companies that are no place in the chain. */
export function StandingSection({ picture }: { picture: SectorPicture }) {
  return (
    <div>
      <section aria-labelledby="tiers-heading" className="part">
        <h2 id="tiers-heading">{say('sector_tiers_heading')}</h2>
        <p className="lead">{say('sector_tiers_lead')}</p>
        <LayerTable
          id="tiers"
          caption={null}
          head={say('sector_column_tier')}
          groups={picture.tiers}
          label={(tier) => tierWords(tier as 'leader')}
        />
      </section>
      <section aria-labelledby="roles-heading" className="part">
        <h2 id="roles-heading">{say('sector_roles_heading')}</h2>
        <p className="lead">{say('sector_roles_lead')}</p>
        <LayerTable
          id="roles"
          caption={null}
          head={say('sector_column_role')}
          groups={picture.roles}
          label={(role) => roleLabel(role as 'origin')}
        />
      </section>
    </div>
  );
}
