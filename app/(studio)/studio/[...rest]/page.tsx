import { notFound } from "next/navigation";

/** An address of the studio that leads nowhere answers in the studio's own words. */
export default function UnknownStudioPage(): never {
  notFound();
}
