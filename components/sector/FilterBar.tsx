import type { SectorPicture } from '@/lib/context/sector-picture';
import { roleLabel } from '@/lib/universe/labels';
import { say } from '@/lib/words/say';
import { SearchIcon } from '../parts/icons';
import { type Filter, NO_FILTER } from './use-filter';
import { layerWords, tierWords } from './words';

interface ChoiceProps {
  label: string;
  value: string | null;
  options: { value: string; label: string }[];
  onChoose(value: string | null): void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label className="choice-field">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
        <option value="">{say('sector_filter_all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Props {
  picture: SectorPicture;
  filter: Filter;
  matching: number;
  onChange(filter: Filter): void;
}

const TIERS = ['leader', 'mid', 'fringe'] as const;
const ROLES = ['origin', 'beneficiary', 'concept'] as const;

/** Which companies stand out; how many they are is said as the reader types. */
export function FilterBar({ picture, filter, matching, onChange }: Props) {
  const change = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  return (
    <search className="filters" aria-label={say('sector_filters')}>
      <label className="search">
        <SearchIcon />
        <input
          type="search"
          aria-label={say('sector_filter_search')}
          placeholder={say('sector_filter_search')}
          value={filter.query}
          onChange={(event) => change({ query: event.target.value })}
        />
      </label>
      <Choice
        label={say('sector_filter_layer')}
        value={filter.layer}
        options={picture.layers.map(({ key }) => ({ value: key, label: layerWords(key) }))}
        onChoose={(layer) => change({ layer })}
      />
      <Choice
        label={say('sector_filter_tier')}
        value={filter.tier}
        options={TIERS.map((tier) => ({ value: tier, label: tierWords(tier) }))}
        onChoose={(tier) => change({ tier })}
      />
      <Choice
        label={say('sector_filter_role')}
        value={filter.role}
        options={ROLES.map((role) => ({ value: role, label: roleLabel(role) }))}
        onChoose={(role) => change({ role })}
      />
      <p className="filter-count" role="status">
        {say('sector_filter_count', matching, picture.companies.length)}
      </p>
      {isFiltered ? (
        <button type="button" className="more" onClick={() => onChange(NO_FILTER)}>
          {say('sector_filter_clear')}
        </button>
      ) : null}
    </search>
  );
}
