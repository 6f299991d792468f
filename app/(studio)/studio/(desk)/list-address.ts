/** An address of the desk with what is said in it; what is empty is left out, and so is the first page. */
export function addressOf(path: string, said: Record<string, string | number | undefined>): string {
  const given = Object.entries(said).flatMap(([name, value = ""]) =>
    value === "" || (name === "page" && value === 1) ? [] : [[name, `${value}`]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
