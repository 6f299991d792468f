/** The two halves of 對 as strokes on a 48-unit grid, the axis between them at x = 27.5. */
export const markPaths = {
  halves: [
    "M10.5 6v9.5M17.5 6v9.5M5 8.5l2.6 5.5M23 8.5l-2.6 5.5M3.5 17.5h21M9 20.5l1.8 4M19 20.5l-1.8 4M4.5 26.5h19M6 33h16M14 26.5v13M3.5 40.5l21-1.6",
    "M31 17.5h14M39.5 6v34.5q0 1.8-2 1.6l-3.4-.9M32.5 24.5l3 6",
  ],
  axis: "M27.6 1v46",
};

/** 對 with the facing axis between its halves: the publication's seal. Decorative: the name stands beside it. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="-6 -6 60 60" aria-hidden="true" focusable="false">
      <rect className="mark-ground" x="-6" y="-6" width="60" height="60" rx="5" fill="var(--accent)" />
      <g fill="none" stroke="var(--accent-ink)" strokeWidth="3" strokeLinecap="square" strokeLinejoin="round">
        {markPaths.halves.map((half) => (
          <path key={half} d={half} />
        ))}
        <path d={markPaths.axis} strokeWidth="1" opacity="0.7" />
      </g>
    </svg>
  );
}
