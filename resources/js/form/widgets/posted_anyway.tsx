/** Browsers do not post disabled controls, and a choice cannot be read-only: its answers travel hidden. */
export function PostedAnyway({ name, values }: { name: string; values: string[] }) {
  return values.map((value) => <input key={value} type="hidden" name={name} value={value} />)
}
