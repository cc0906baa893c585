// Round flags of the scenarios' parties, as files of their own: only those that a table shows are fetched.
const FILES = import.meta.glob<string>(
  "../../node_modules/circle-flags/flags/{ar,au,br,ca,cn,de,eu,european_union,fr,gb,id,in,it,jp,kr,mx,ru,sa,tr,us,za,es,nl}.svg",
  { query: "?url", import: "default", eager: true },
);

const BY_CODE = new Map(Object.entries(FILES).map(([path, url]) => [/([\w-]+)\.svg$/.exec(path)?.[1] ?? path, url]));

/** Address of a party's flag, or null when there is no picture of it. */
export function flagUrl(code: string | null): string | null {
  return code === null ? null : (BY_CODE.get(code.toLowerCase()) ?? null);
}
