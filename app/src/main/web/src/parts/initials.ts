/** A person's initials, as they stand beside what she coded: `Kari S.` is KS, `root` is RO. */
export function initials(name: string): string {
  const words = name.match(/\p{L}+/gu) ?? [];
  const [first = '', second] = words;
  return (second === undefined ? first.slice(0, 2) : first.charAt(0) + second.charAt(0)).toLocaleUpperCase('nb');
}
