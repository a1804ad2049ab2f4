/** A lens over a scale: ring, median, and one company off it. The same drawing as `public/icon.svg`. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
      <circle cx="14" cy="14" r="11" fill="none" stroke="currentColor" strokeWidth="3" />
      <path d="M22.5 22.5 29 29" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
      <path d="M12 8v12" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <path d="m17.5 10 4 4-4 4-4-4z" className="logo-mark" />
    </svg>
  );
}
