/** How a sheet may be turned, clockwise, in degrees. */
export const ROTATIONS = [0, 90, 180, 270] as const
export type Rotation = (typeof ROTATIONS)[number]

/** The same, turned by a quarter to one side. */
export function turned(rotation: Rotation, side: 'left' | 'right'): Rotation {
  return ROTATIONS[(ROTATIONS.indexOf(rotation) + (side === 'right' ? 1 : 3)) % 4]
}
