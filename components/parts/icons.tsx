/** Line icons on a 16 px grid, drawn in the colour of the text around them. */
function Icon({ path, filled = false }: { path: string; filled?: boolean }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={path}
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}

const STAR = 'M8 1.9 9.9 5.8l4.2.6-3 3 .7 4.2L8 11.6l-3.8 2 .7-4.2-3-3 4.2-.6z';
const PIN = 'M6 2h4l-.6 4.2L12 8.4v1.1H4V8.4l2.6-2.2zM8 9.5V14';

export const StarIcon = ({ filled }: { filled: boolean }) => <Icon path={STAR} filled={filled} />;
export const PinIcon = ({ filled }: { filled: boolean }) => <Icon path={PIN} filled={filled} />;
export const CloseIcon = () => <Icon path="M4 4l8 8M12 4l-8 8" />;
export const ChevronIcon = () => <Icon path="M5 6.5 8 9.5l3-3" />;
export const UpIcon = () => <Icon path="M8 12.5v-9M4.5 7 8 3.5 11.5 7" />;
export const DownIcon = () => <Icon path="M8 3.5v9M4.5 9 8 12.5 11.5 9" />;
export const SearchIcon = () => <Icon path="M7 11.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9zM10.4 10.4 14 14" />;
export const GripIcon = () => <Icon path="M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01" />;
export const GearIcon = () => (
  <Icon path="M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 6.5a2 2 0 1 1 0-4 2 2 0 0 1 0 4zM6 13.5a2 2 0 1 1 0-4 2 2 0 0 1 0 4z" />
);
