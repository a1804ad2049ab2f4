/** Glyph and word, so that the role never rests on a shape alone. */
export function RoleMark({ glyph, label }: { glyph: string; label: string }) {
  return (
    <span className="role">
      <span className="role-glyph" aria-hidden="true">
        {glyph}
      </span>
      {label}
    </span>
  );
}
