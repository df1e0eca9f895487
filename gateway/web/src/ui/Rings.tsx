/** The three rings of the logo: domain, community, practice. Decoration, so it has no name. */
export function Rings({ size, faint = false }: { size: number; faint?: boolean }) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden focusable="false" opacity={faint ? 0.55 : 1}>
      <g fill="none" strokeWidth={faint ? 3 : 5} strokeDasharray={faint ? '5 4' : undefined}>
        <circle cx="24" cy="25" r="15" stroke="#2f7d6b" />
        <circle cx="40" cy="25" r="15" stroke="#c7762b" />
        <circle cx="32" cy="39" r="15" stroke="#5a6cca" />
      </g>
    </svg>
  );
}
