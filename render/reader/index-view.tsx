import type { ReactNode } from "react";

type IndexViewProps = { title: string; about: string; count?: string | false; children: ReactNode };

/** An index of the site: on the rail what it is, and how much it has, and beside it what it lists. */
export function IndexView({ title, about, count, children }: IndexViewProps) {
  return (
    <main id="main" className="section">
      <div className="rail">
        <h1 className="rail-name" data-display>
          {title}
        </h1>
        <p className="rail-note">{about}</p>
        {count && <p className="role-counts">{count}</p>}
      </div>
      <div>{children}</div>
    </main>
  );
}

/** A part of it under a name, such as a year. */
export function IndexPart({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <section className="year" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {children}
    </section>
  );
}
